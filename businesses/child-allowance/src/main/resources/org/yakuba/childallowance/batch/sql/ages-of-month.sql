-- 年齢到達一覧: recipients for whom a month is the last one before an amount changes by age alone, and who were not filed yet.
SELECT r.certification_number, r.addressee_number, array_to_string(array_agg(DISTINCT k.kind ORDER BY k.kind), ' ') AS kinds,
       NOT EXISTS (SELECT FROM child_allowance.child_entry c
                    WHERE c.recipient_id = k.recipient_id AND c.known_to = 'infinity' AND c.payable_to > CAST(:month AS date)) AS ends
  FROM (SELECT c.recipient_id, 'AGE_03' AS kind
          FROM child_allowance.child_entry c
         WHERE c.known_to = 'infinity' AND c.custody AND c.valid @> CAST(:month AS date)
           AND date_trunc('month', c.birth_date) + INTERVAL '36 months' = CAST(:month AS date)
        UNION ALL
        SELECT c.recipient_id, 'AGE_18'
          FROM child_allowance.child_entry c
         WHERE c.known_to = 'infinity' AND c.custody AND c.valid @> CAST(:month AS date)
           AND date_trunc('month', child_allowance.year_end(c.birth_date, 18)) = CAST(:month AS date)
        UNION ALL
        SELECT u.recipient_id, 'AGE_22'
          FROM child_allowance.university_age_entry u
         WHERE u.known_to = 'infinity' AND u.valid @> CAST(:month AS date)
           AND date_trunc('month', child_allowance.year_end(u.birth_date, 22)) = CAST(:month AS date)) k
  JOIN child_allowance.amount_recipient r ON r.recipient_id = k.recipient_id AND r.extinction_date IS NULL
 WHERE NOT EXISTS (SELECT FROM child_allowance.age_filing f
                    WHERE f.month = CAST(:month AS date) AND f.certification_number = r.certification_number)
 GROUP BY r.certification_number, r.addressee_number, k.recipient_id
 ORDER BY r.certification_number
 LIMIT :limit
