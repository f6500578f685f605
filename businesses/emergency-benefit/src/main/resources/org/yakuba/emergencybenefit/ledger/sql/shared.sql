-- 不正の兆候 (EMB-4-05): one account, or one telephone, named for several households. A sign, never a refusal by itself.
SELECT s.kind, s.what, s.households, s.waiting, s.decided, s.applications
  FROM (SELECT 'ACCOUNT' AS kind, a.bank_code || '-' || a.branch_code || ' ****' || right(a.account_number, 3) AS what,
               count(DISTINCT a.target_no) AS households, count(*) FILTER (WHERE a.status = 'PENDING') AS waiting,
               count(d.application_no) AS decided, array_agg(a.application_no ORDER BY a.application_no) AS applications
          FROM emergency_benefit.application a
          LEFT JOIN emergency_benefit.decision d
            ON d.tenant_id = a.tenant_id AND d.application_no = a.application_no AND d.kind = 'GRANTED' AND d.cancelled_at = 'infinity'
         WHERE a.benefit_id = :benefit AND a.status IN ('APPROVED', 'PENDING') AND a.account_number IS NOT NULL
         GROUP BY a.bank_code, a.branch_code, a.account_number
        HAVING count(DISTINCT a.target_no) >= :most
         UNION ALL
        SELECT 'PHONE', '****' || right(a.phone, 4), count(DISTINCT a.target_no), count(*) FILTER (WHERE a.status = 'PENDING'),
               count(d.application_no), array_agg(a.application_no ORDER BY a.application_no)
          FROM emergency_benefit.application a
          LEFT JOIN emergency_benefit.decision d
            ON d.tenant_id = a.tenant_id AND d.application_no = a.application_no AND d.kind = 'GRANTED' AND d.cancelled_at = 'infinity'
         WHERE a.benefit_id = :benefit AND a.status IN ('APPROVED', 'PENDING') AND a.phone IS NOT NULL
         GROUP BY a.phone
        HAVING count(DISTINCT a.target_no) >= :most) s
 ORDER BY s.households DESC, s.kind, s.what
 LIMIT 200
