UPDATE child_allowance.repayment_claim SET decided_by = :officer, decided_at = :at WHERE claim_no = :claim
