UPDATE child_allowance.repayment_reduction SET withdrawn_at = :at
 WHERE reduction_no = :reduction AND decided_at IS NULL AND withdrawn_at IS NULL
