-- Every candidate that is neither decided nor gathered by a batch that is still open. The sample does not depend on who gathers.
INSERT INTO emergency_benefit.batch_member (batch_id, application_no, benefit_id, target_no, amount, sampled)
SELECT :batch, a.application_no, a.benefit_id, a.target_no, t.amount,
       mod(abs(hashint8(a.application_no)::bigint), 100) < :percent
  FROM emergency_benefit.application a
  JOIN emergency_benefit.target t ON t.tenant_id = a.tenant_id AND t.benefit_id = a.benefit_id AND t.target_no = a.target_no
 WHERE a.benefit_id = :benefit AND a.status = 'APPROVED' AND t.state <> 'EXCLUDED'
   AND NOT EXISTS (SELECT FROM emergency_benefit.decision d
                    WHERE d.tenant_id = a.tenant_id AND d.benefit_id = a.benefit_id AND d.target_no = a.target_no
                      AND d.kind = 'GRANTED' AND d.cancelled_at = 'infinity')
   AND NOT EXISTS (SELECT FROM emergency_benefit.batch_member m
                     JOIN emergency_benefit.decision_batch b ON b.tenant_id = m.tenant_id AND b.batch_id = m.batch_id
                    WHERE m.tenant_id = a.tenant_id AND m.application_no = a.application_no AND b.approved_at IS NULL)
