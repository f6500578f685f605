SELECT c.claim_no, c.recipient_id, c.amount_yen,
       c.amount_yen
         - COALESCE((SELECT sum(p.amount_yen) FROM child_allowance.repayment_receipt p WHERE p.claim_no = c.claim_no), 0)
         - COALESCE((SELECT sum(d.amount_yen) FROM child_allowance.repayment_reduction d
                      WHERE d.claim_no = c.claim_no AND d.decided_at IS NOT NULL), 0) AS rest,
       c.decided_at IS NOT NULL AS decided
  FROM child_allowance.repayment_claim c
 WHERE c.claim_no = :claim AND c.withdrawn_at IS NULL
   FOR UPDATE OF c
