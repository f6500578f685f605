-- The amounts of the payments, and of those that arrived or are on their way the months that they pay.
SELECT to_char(p.payment_month, 'YYYY-MM') || ' 支払' || p.what, sum(p.expected), sum(p.actual)
  FROM (SELECT payment_month, '額' AS what, gross AS expected, 0 AS actual FROM staging.allowance_payment WHERE NOT quarantined
        UNION ALL
        SELECT s.payment_month, '額', 0, p.gross_yen
          FROM staging.allowance_payment s
          JOIN child_allowance.payment p
            ON p.tenant_id = :tenant AND p.payment_id = CAST(md5('child-allowance/' || :tenant || '/' || s.payment_number) AS uuid)
         WHERE NOT s.quarantined
        UNION ALL
        SELECT s.payment_month, 'の対象月の内訳', s.gross, 0
          FROM staging.allowance_payment s
         WHERE NOT s.quarantined AND EXISTS (SELECT FROM staging.allowance_line n WHERE n.row_no = s.row_no)
        UNION ALL
        SELECT s.payment_month, 'の対象月の内訳', 0, l.amount_yen
          FROM staging.allowance_payment s
          JOIN staging.allowance_identity i ON i.certification_number = s.certification_number
          JOIN child_allowance.payment_line l
            ON l.tenant_id = :tenant AND l.recipient_id = i.recipient_id
           AND l.payment_id = CAST(md5('child-allowance/' || :tenant || '/' || s.payment_number) AS uuid)
         WHERE NOT s.quarantined) p
 GROUP BY p.payment_month, p.what
 ORDER BY p.payment_month, p.what
