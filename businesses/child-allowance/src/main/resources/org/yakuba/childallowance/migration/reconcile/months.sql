SELECT to_char(m.month, 'YYYY-MM') || ' 分', sum(m.expected), sum(m.actual)
  FROM (SELECT month, amount AS expected, 0 AS actual FROM staging.allowance_month WHERE NOT quarantined
        UNION ALL
        SELECT s.month, 0, m.amount_yen
          FROM staging.allowance_month s
          JOIN staging.allowance_identity i ON i.certification_number = s.certification_number
          JOIN child_allowance.monthly_entitlement m
            ON m.tenant_id = :tenant AND m.month = s.month AND m.recipient_id = i.recipient_id AND m.child_number = s.child_number
           AND m.known_to = 'infinity'
         WHERE NOT s.quarantined) m
 GROUP BY m.month
 ORDER BY m.month
