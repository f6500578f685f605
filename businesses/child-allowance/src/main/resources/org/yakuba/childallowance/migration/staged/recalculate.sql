-- The facts of each recipient whose months were delivered, as the rule takes them: months before October 2024 ask for incomes that no file
-- brings and are not calculated again.
SELECT r.row_no,
       CASE WHEN r.recipient_type IN ('FACILITY', 'FOSTER') THEN 'FACILITY' ELSE 'PARENT' END,
       r.claim_date::text, r.event_date::text, r.transitional, r.extinction_date::text,
       to_char(m.first_month, 'YYYY-MM'), to_char(m.last_month, 'YYYY-MM'), c.children
  FROM staging.allowance_recipient r
  JOIN (SELECT certification_number, min(month) AS first_month, max(month) AS last_month
          FROM staging.allowance_month
         WHERE month BETWEEN DATE '2024-10-01' AND :baseDate + interval '1 year'
         GROUP BY certification_number) m ON m.certification_number = r.certification_number
  JOIN (SELECT certification_number, count(*) AS members,
               string_agg(concat_ws(chr(9), child_number, birth_date, care_from, care_to, residence, claim_date, event_date, transitional,
                                    equivalent_claim, equivalent_event, equivalent_transitional, equivalent_end),
                          chr(10) ORDER BY record_order, child_number, payable_from) AS children
          FROM (SELECT certification_number, child_number, birth_date::text AS birth_date, COALESCE(care_from::text, '') AS care_from,
                       COALESCE(care_to::text, '') AS care_to, residence, claim_date::text AS claim_date,
                       COALESCE(event_date::text, '') AS event_date, COALESCE(transitional, '0') AS transitional,
                       '' AS equivalent_claim, '' AS equivalent_event, '' AS equivalent_transitional, '' AS equivalent_end,
                       record_order, payable_from
                  FROM staging.allowance_child
                 WHERE NOT quarantined AND COALESCE(event_date, claim_date) <= claim_date AND COALESCE(care_from, birth_date) >= birth_date
                UNION ALL
                SELECT certification_number, child_number, birth_date::text, (child_allowance.year_end(birth_date, 18) + 1)::text, '',
                       'DOMESTIC', '', '', '', claim_date::text, COALESCE(event_date::text, ''), COALESCE(transitional, '0'),
                       COALESCE(end_date::text, ''), record_order, payable_from
                  FROM staging.allowance_student
                 WHERE NOT quarantined AND COALESCE(event_date, claim_date) <= claim_date) k
         GROUP BY certification_number) c ON c.certification_number = r.certification_number AND c.members <= 99
 WHERE NOT r.quarantined AND COALESCE(r.event_date, r.claim_date) <= r.claim_date
   AND NOT EXISTS (SELECT FROM staging.allowance_unread u WHERE u.certification_number = r.certification_number)
