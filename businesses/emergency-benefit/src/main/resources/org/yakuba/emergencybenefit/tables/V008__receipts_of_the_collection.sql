-- 収納 by contract (PaymentReceived): every row of a receipt of the collection is what it adds to, or with its reversal takes from, what is
-- noted of it. Rows are only ever added.
ALTER TABLE emergency_benefit.repayment_receipt ADD COLUMN receipt_number text COLLATE "C"; -- 収納番号; null: entered at the desk
ALTER TABLE emergency_benefit.repayment_receipt DROP CONSTRAINT repayment_receipt_amount_check;
ALTER TABLE emergency_benefit.repayment_receipt ADD CONSTRAINT repayment_receipt_amount
  CHECK (amount > 0 OR amount < 0 AND receipt_number IS NOT NULL);

CREATE OR REPLACE VIEW emergency_benefit.export_repayment_receipt WITH (security_invoker = true) AS
SELECT r.tenant_id, r.repayment_no, r.received_on, r.amount, r.entered_by, r.entered_at, r.receipt_number
  FROM emergency_benefit.repayment_receipt r;
