-- 不正の兆候 (EMB-4-05): one account or telephone named by several households, unless an officer has released the application.
UPDATE emergency_benefit.application a
   SET status = 'PENDING', reason = CASE WHEN s.by_account THEN 'ACCOUNT_SHARED' ELSE 'PHONE_SHARED' END
  FROM (SELECT c.application_no, c.same_account >= :most AS by_account
          FROM (SELECT x.application_no, x.status,
                       CASE WHEN x.account_number IS NULL THEN 0
                            ELSE count(*) OVER (PARTITION BY x.bank_code, x.branch_code, x.account_number) END AS same_account,
                       CASE WHEN x.phone IS NULL THEN 0 ELSE count(*) OVER (PARTITION BY x.phone) END AS same_phone
                  FROM emergency_benefit.application x
                 WHERE x.benefit_id = :benefit AND x.status IN ('APPROVED', 'PENDING')) c
         WHERE c.status = 'APPROVED' AND (c.same_account >= :most OR c.same_phone >= :most)) s
 WHERE a.application_no = s.application_no
   AND NOT EXISTS (SELECT FROM emergency_benefit.decision d
                    WHERE d.tenant_id = a.tenant_id AND d.application_no = a.application_no AND d.cancelled_at = 'infinity')
   AND NOT EXISTS (SELECT FROM emergency_benefit.application_event e
                    WHERE e.tenant_id = a.tenant_id AND e.application_no = a.application_no AND e.kind = 'RELEASED')
