-- 再計算 of the delivered months since October 2024: what the law gives, and the differences that are listed row by row, make up what the
-- former system said. Sums of both sides are taken by themselves.
SELECT to_char(m.month, 'YYYY-MM') || ' 分', sum(m.expected), sum(m.actual)
  FROM (SELECT s.month, s.amount AS expected, 0 AS actual
          FROM staging.allowance_month s
         WHERE NOT s.quarantined AND s.month >= DATE '2024-10-01'
        UNION ALL
        SELECT a.month, 0, a.amount
          FROM staging.allowance_again a
         WHERE EXISTS (SELECT FROM staging.allowance_month s WHERE s.certification_number = a.certification_number AND s.month = a.month)
        UNION ALL
        SELECT COALESCE(s.month, a.month), 0, COALESCE(s.amount, 0) - COALESCE(a.amount, 0)
          FROM (SELECT * FROM staging.allowance_month WHERE NOT quarantined AND month >= DATE '2024-10-01') s
          FULL JOIN (SELECT a.* FROM staging.allowance_again a
                      WHERE EXISTS (SELECT FROM staging.allowance_month s
                                     WHERE s.certification_number = a.certification_number AND s.month = a.month)) a
            ON a.certification_number = s.certification_number AND a.month = s.month AND a.child_number = s.child_number
         WHERE COALESCE(s.amount, 0) <> COALESCE(a.amount, 0)) m
 GROUP BY m.month
 ORDER BY m.month
