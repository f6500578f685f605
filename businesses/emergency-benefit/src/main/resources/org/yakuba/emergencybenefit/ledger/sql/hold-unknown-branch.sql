-- 店舗の実在 (EMB-4-04), contract BankBranchExtract: held for an officer unless one has released it. Nothing is held while the payments
-- room keeps no master.
UPDATE emergency_benefit.application a SET status = 'PENDING', reason = 'BRANCH_UNKNOWN'
 WHERE a.benefit_id = :benefit AND a.status = 'APPROVED' AND a.account_number IS NOT NULL AND NOT a.public_account
   AND EXISTS (SELECT FROM payments.bank_branch_extract m)
   AND NOT EXISTS (SELECT FROM payments.bank_branch_extract b
                    WHERE b.tenant_id = a.tenant_id AND b.bank_code = a.bank_code AND b.branch_code = a.branch_code
                      AND b.valid_from <= CAST(:today AS date) AND (b.valid_to IS NULL OR b.valid_to >= CAST(:today AS date)))
   AND NOT EXISTS (SELECT FROM emergency_benefit.decision d
                    WHERE d.tenant_id = a.tenant_id AND d.application_no = a.application_no AND d.cancelled_at = 'infinity')
   AND NOT EXISTS (SELECT FROM emergency_benefit.application_event e
                    WHERE e.tenant_id = a.tenant_id AND e.application_no = a.application_no AND e.kind = 'RELEASED')
