WITH refused AS (
  UPDATE emergency_benefit.application a SET status = 'REJECTED', reason = 'REFUSED'
   WHERE a.application_no = :application AND a.status = 'PENDING' AND a.target_no IS NOT NULL
  RETURNING a.benefit_id, a.target_no, a.application_no),
moved AS (
  UPDATE emergency_benefit.target t SET state = 'DECIDED'
    FROM refused r
   WHERE t.benefit_id = r.benefit_id AND t.target_no = r.target_no
  RETURNING t.target_no)
INSERT INTO emergency_benefit.decision (benefit_id, target_no, application_no, kind, amount, reason, decided_on, decided_by)
SELECT r.benefit_id, r.target_no, r.application_no, 'REFUSED', 0, :reason, :today, :officer
  FROM refused r
