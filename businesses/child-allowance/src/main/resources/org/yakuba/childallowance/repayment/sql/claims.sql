SELECT c.claim_no, r.certification_number, r.addressee_number, p.name, c.amount_yen - d.yen AS amount_yen, d.yen AS reduced, c.reason, c.due_on,
       c.proposed_by, coalesce(c.decided_by, '') AS decided_by, (c.decided_at AT TIME ZONE 'Asia/Tokyo')::date AS decided_on,
       x.received, x.last_received
  FROM child_allowance.repayment_claim c
  JOIN child_allowance.amount_recipient r ON r.recipient_id = c.recipient_id
  LEFT JOIN child_allowance.person p ON p.addressee_number = r.addressee_number
 CROSS JOIN LATERAL (
    SELECT COALESCE(sum(o.yen), 0) AS received, max(o.received_on) FILTER (WHERE o.yen > 0) AS last_received
      FROM (SELECT sum(x.amount_yen) AS yen, max(x.received_on) AS received_on
              FROM child_allowance.repayment_receipt x
             WHERE x.claim_no = c.claim_no
             GROUP BY COALESCE(x.receipt_number, x.receipt_id::text)) o) x
 CROSS JOIN LATERAL (
    SELECT COALESCE(sum(d.amount_yen), 0) AS yen
      FROM child_allowance.repayment_reduction d
     WHERE d.claim_no = c.claim_no AND d.decided_at IS NOT NULL) d
 WHERE c.withdrawn_at IS NULL AND (CAST(:claim AS bigint) IS NULL OR c.claim_no = :claim)
 ORDER BY c.claim_no DESC
 LIMIT :limit
