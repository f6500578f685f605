-- The next members of an approved batch: what is still a candidate is granted. A second decision fails at decision_in_force.
WITH next AS (
  SELECT m.application_no, m.benefit_id, m.target_no, m.amount, m.sample_result, b.approved_by
    FROM emergency_benefit.batch_member m
    JOIN emergency_benefit.decision_batch b ON b.tenant_id = m.tenant_id AND b.batch_id = m.batch_id AND b.approved_at IS NOT NULL
   WHERE m.batch_id = :batch AND m.application_no > :after
   ORDER BY m.application_no
   LIMIT :limit),
granted AS (
  INSERT INTO emergency_benefit.decision
    (benefit_id, target_no, application_no, kind, amount, reason, batch_id, decided_on, decided_by)
  SELECT n.benefit_id, n.target_no, n.application_no, 'GRANTED', n.amount, '', :batch, :today, n.approved_by
    FROM next n
    JOIN emergency_benefit.application a ON a.application_no = n.application_no AND a.status = 'APPROVED'
   WHERE n.sample_result IS DISTINCT FROM 'TAKEN_OUT'
  RETURNING benefit_id, target_no),
moved AS (
  UPDATE emergency_benefit.target t SET state = 'DECIDED'
    FROM granted g
   WHERE t.benefit_id = g.benefit_id AND t.target_no = g.target_no
  RETURNING t.target_no)
SELECT coalesce((SELECT max(n.application_no) FROM next n), 0) AS last, (SELECT count(*) FROM moved) AS decided
