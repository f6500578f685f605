INSERT INTO child_allowance.repayment_reduction (claim_no, amount_yen, reason, proposed_by, proposed_at)
VALUES (:claim, :yen, :reason, :officer, :at)
