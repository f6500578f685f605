-- Not while money is under way: then its result is waited for.
UPDATE emergency_benefit.decision d SET cancelled_at = :at, cancelled_by = :officer, cancel_reason = :reason
 WHERE d.decision_no = :decision AND d.cancelled_at = 'infinity' AND d.kind = 'GRANTED'
   AND NOT EXISTS (SELECT FROM emergency_benefit.payment p
                    WHERE p.tenant_id = d.tenant_id AND p.decision_no = d.decision_no
                      AND p.payment_status IN ('PLANNED', 'APPROVED', 'SENT'))
RETURNING d.amount
