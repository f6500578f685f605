INSERT INTO emergency_benefit.repayment (benefit_id, target_no, decision_no, amount, reason, due_date, decided_on, decided_by)
SELECT p.benefit_id, p.target_no, p.decision_no, p.amount, :reason, :due, :today, :officer
  FROM emergency_benefit.payment p
 WHERE p.decision_no = :decision AND p.payment_status = 'PAID'
RETURNING amount
