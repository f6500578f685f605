SELECT c.claim_no, r.certification_number, r.addressee_number, p.name, c.amount_yen, c.reason, c.due_on, c.proposed_by,
       coalesce(c.decided_by, '') AS decided_by,
       COALESCE((SELECT sum(x.amount_yen) FROM child_allowance.repayment_receipt x WHERE x.claim_no = c.claim_no), 0) AS received
  FROM child_allowance.repayment_claim c
  JOIN child_allowance.amount_recipient r ON r.recipient_id = c.recipient_id
  LEFT JOIN child_allowance.person p ON p.addressee_number = r.addressee_number
 WHERE c.withdrawn_at IS NULL AND (CAST(:claim AS bigint) IS NULL OR c.claim_no = :claim)
 ORDER BY c.claim_no DESC
 LIMIT :limit
