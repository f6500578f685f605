-- Not while money is under way: then its result is waited for. The application is reviewed again, it does not become a candidate by itself.
WITH cancelled AS (
  UPDATE emergency_benefit.decision d SET cancelled_at = :at, cancelled_by = :officer, cancel_reason = :reason
   WHERE d.decision_no = :decision AND d.benefit_id = :benefit AND d.target_no = :target
     AND d.cancelled_at = 'infinity' AND d.kind = 'GRANTED'
     AND NOT EXISTS (SELECT FROM emergency_benefit.payment p
                      WHERE p.tenant_id = d.tenant_id AND p.decision_no = d.decision_no
                        AND p.payment_status IN ('PLANNED', 'APPROVED', 'SENT'))
  RETURNING d.benefit_id, d.target_no, d.application_no, d.amount),
held AS (
  UPDATE emergency_benefit.application a SET status = 'PENDING', reason = 'DECISION_CANCELLED'
    FROM cancelled c
   WHERE a.application_no = c.application_no
  RETURNING a.application_no),
noted AS (
  INSERT INTO emergency_benefit.application_event (application_no, kind, status_after, note, officer_id, happened_at)
  SELECT h.application_no, 'DECISION_CANCELLED', 'PENDING', :reason, :officer, :at FROM held h),
moved AS (
  UPDATE emergency_benefit.target t SET state = 'APPLIED'
    FROM cancelled c
   WHERE t.benefit_id = c.benefit_id AND t.target_no = c.target_no)
SELECT c.amount FROM cancelled c
