WITH asked AS (
  INSERT INTO emergency_benefit.repayment (benefit_id, target_no, decision_no, amount, reason, due_date, decided_on, decided_by)
  SELECT p.benefit_id, p.target_no, p.decision_no, p.amount, :reason, :due, :today, :officer
    FROM emergency_benefit.payment p
   WHERE p.decision_no = :decision AND p.payment_status = 'PAID'
  RETURNING repayment_no, benefit_id, target_no, amount, due_date)
SELECT a.repayment_no, t.head_number, a.amount, a.due_date
  FROM asked a
  JOIN emergency_benefit.target t ON t.benefit_id = a.benefit_id AND t.target_no = a.target_no
