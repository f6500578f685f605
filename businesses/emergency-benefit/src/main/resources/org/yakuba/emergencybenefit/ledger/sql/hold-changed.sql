-- 基準日後の異動 that waits for an officer holds what is not decided (EMB-2-07).
UPDATE emergency_benefit.application a SET status = 'PENDING', reason = 'LATER_CHANGE'
 WHERE a.benefit_id = :benefit AND a.status = 'APPROVED'
   AND EXISTS (SELECT FROM emergency_benefit.target_change c
                WHERE c.tenant_id = a.tenant_id AND c.benefit_id = a.benefit_id AND c.target_no = a.target_no AND c.treatment = 'OPEN')
   AND NOT EXISTS (SELECT FROM emergency_benefit.decision d
                    WHERE d.tenant_id = a.tenant_id AND d.application_no = a.application_no AND d.cancelled_at = 'infinity')
