INSERT INTO child_allowance.repayment_receipt (claim_no, amount_yen, received_on, entered_by, recorded_at)
VALUES (:claim, :yen, :day, :officer, :at)
