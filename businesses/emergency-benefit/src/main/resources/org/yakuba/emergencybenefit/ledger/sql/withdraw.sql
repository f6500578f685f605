-- The number may be used again; what was decided is cancelled instead.
WITH withdrawn AS (
  UPDATE emergency_benefit.application a SET status = 'WITHDRAWN', reason = NULL
   WHERE a.application_no = :application AND a.status IN ('APPROVED', 'PENDING', 'DECLINED')
     AND NOT EXISTS (SELECT FROM emergency_benefit.decision d
                      WHERE d.tenant_id = a.tenant_id AND d.application_no = a.application_no AND d.cancelled_at = 'infinity')
  RETURNING a.benefit_id, a.target_no, a.application_id),
freed AS (
  UPDATE emergency_benefit.acceptance c SET released_at = :at
    FROM withdrawn w
   WHERE c.benefit_id = w.benefit_id AND c.target_no = w.target_no AND c.application_id = w.application_id
     AND c.released_at = 'infinity'
  RETURNING c.target_no)
UPDATE emergency_benefit.target t SET state = 'SENT'
  FROM withdrawn w
 WHERE t.benefit_id = w.benefit_id AND t.target_no = w.target_no
