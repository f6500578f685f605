-- What waits for its decision.
SELECT d.reduction_no, d.claim_no, d.amount_yen, d.reason, d.proposed_by
  FROM child_allowance.repayment_reduction d
 WHERE d.decided_at IS NULL AND d.withdrawn_at IS NULL AND (CAST(:reduction AS bigint) IS NULL OR d.reduction_no = :reduction)
 ORDER BY d.reduction_no
