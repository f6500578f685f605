UPDATE child_allowance.repayment_claim SET withdrawn_at = :at
 WHERE claim_no = :claim AND decided_at IS NULL AND withdrawn_at IS NULL
