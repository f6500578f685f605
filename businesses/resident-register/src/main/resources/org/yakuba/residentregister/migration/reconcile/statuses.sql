SELECT CASE s.status WHEN '1' THEN '住登者' WHEN '2' THEN '転出者' WHEN '3' THEN '死亡者' ELSE 'その他消除者' END,
       count(*) FILTER (WHERE s.expected), count(*) FILTER (WHERE NOT s.expected)
  FROM (SELECT r.resident_status AS status, true AS expected FROM staging.resident r WHERE NOT r.quarantined
        UNION ALL
        SELECT i.resident_status, false
          FROM staging.resident r
          JOIN resident_register.resident i ON i.tenant_id = :tenant AND i.addressee_number = r.addressee_number
         WHERE NOT r.quarantined) s
 GROUP BY s.status
