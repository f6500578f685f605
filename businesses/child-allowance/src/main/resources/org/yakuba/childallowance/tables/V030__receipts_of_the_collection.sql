-- 収納 by contract (PaymentReceived): every row of a receipt of the collection is what it adds to, or with its reversal takes from, the
-- amount noted so far. Rows are only ever added.
ALTER TABLE child_allowance.repayment_receipt ADD COLUMN receipt_number text COLLATE "C";   -- 収納番号; null: entered at the desk
ALTER TABLE child_allowance.repayment_receipt DROP CONSTRAINT repayment_receipt_amount_yen_check;
ALTER TABLE child_allowance.repayment_receipt ADD CONSTRAINT repayment_receipt_amount
  CHECK (amount_yen > 0 OR amount_yen < 0 AND receipt_number IS NOT NULL);

CREATE OR REPLACE VIEW child_allowance.export_repayment WITH (security_invoker = true) AS
SELECT c.tenant_id, c.claim_no::text AS bill_number, r.certification_number, c.amount_yen AS amount, c.reason AS repayment_reason, c.due_on,
       c.proposed_by AS entered_by, c.decided_by AS approved_by, c.decided_at, c.withdrawn_at,
       p.amount_yen AS received_amount, p.received_on, p.receipt_number
  FROM child_allowance.repayment_claim c
  JOIN child_allowance.recipient r ON r.tenant_id = c.tenant_id AND r.recipient_id = c.recipient_id AND r.row_no = 1
  LEFT JOIN child_allowance.repayment_receipt p ON p.tenant_id = c.tenant_id AND p.claim_no = c.claim_no;
