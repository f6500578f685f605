WITH entered AS (
  INSERT INTO emergency_benefit.repayment_receipt (repayment_no, amount, received_on, entered_by, entered_at)
  VALUES (:repayment, :amount, :on, :officer, :at)
  RETURNING repayment_no, received_on)
UPDATE emergency_benefit.repayment r SET received_on = e.received_on
  FROM entered e
 WHERE r.repayment_no = e.repayment_no AND :rest = 0
