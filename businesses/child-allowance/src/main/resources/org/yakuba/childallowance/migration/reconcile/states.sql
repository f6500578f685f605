-- 受給中・消滅 of the delivered recipients.
SELECT s.state, count(*) FILTER (WHERE s.expected), count(*) FILTER (WHERE NOT s.expected)
  FROM (SELECT CASE WHEN r.extinction_date IS NULL THEN '受給中' ELSE '消滅' END AS state, true AS expected
          FROM staging.allowance_recipient r WHERE NOT r.quarantined
        UNION ALL
        SELECT CASE WHEN k.extinction_date IS NULL THEN '受給中' ELSE '消滅' END, false
          FROM staging.allowance_recipient r
          JOIN child_allowance.amount_recipient k ON k.tenant_id = :tenant AND k.certification_number = r.certification_number
         WHERE NOT r.quarantined) s
 GROUP BY s.state
 ORDER BY s.state
