-- What waited for this only is a candidate again.
WITH released AS (
  UPDATE emergency_benefit.application a SET status = 'APPROVED', reason = NULL
   WHERE a.benefit_id = :benefit AND a.target_no = :target AND a.status = 'PENDING' AND a.reason = 'LATER_CHANGE'
  RETURNING a.application_no)
INSERT INTO emergency_benefit.application_event (application_no, kind, status_after, note, officer_id, happened_at)
SELECT r.application_no, 'CHANGE_SETTLED', 'APPROVED', :note, :officer, :at FROM released r
