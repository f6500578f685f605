-- Inquiries about accounts go to 中間サーバー with all others: platform.gateway_item keeps how they are sent and answered; here stays what they
-- are about, and for whom. The view shows both as one.
INSERT INTO platform.gateway_item (tenant_id, item_id, kind, subject_key, addressee_number, state, requested_by, requested_at, attempts,
  next_try_at, message_id, receipt_number, error_code, responded_at)
SELECT q.tenant_id, q.inquiry_id, 'payments.account', concat_ws('/', q.addressee_number, q.business_id, q.benefit_id), q.addressee_number,
       q.state, q.requested_by, q.requested_at, q.attempts, q.next_try_at, q.message_id, q.receipt_number, q.error_code, q.responded_at
  FROM payments.account_inquiry q;
INSERT INTO platform.gateway_message (tenant_id, entry_id, message_id, interface_id, direction, row_count, result_code, content_cipher,
  occurred_at)
SELECT tenant_id, entry_id, message_id, interface_id, direction, row_count, result_code, content_cipher, occurred_at
  FROM payments.gateway_message;

DROP TABLE payments.gateway_message;
DROP VIEW payments.export_account_inquiry;
ALTER TABLE payments.account_inquiry RENAME TO account_question;
ALTER TABLE payments.account_question
  DROP COLUMN state, DROP COLUMN requested_by, DROP COLUMN requested_at, DROP COLUMN attempts, DROP COLUMN next_try_at, DROP COLUMN message_id,
  DROP COLUMN receipt_number, DROP COLUMN error_code, DROP COLUMN responded_at;
CREATE INDEX account_question_by_person ON payments.account_question (tenant_id, addressee_number);
GRANT SELECT, INSERT, UPDATE (outcome, payee_account_id) ON payments.account_question TO yakuba_app;

CREATE VIEW payments.account_inquiry WITH (security_invoker = true) AS
SELECT q.tenant_id, q.inquiry_id, q.addressee_number, q.business_id, q.benefit_id, i.state, i.requested_by, i.requested_at,
       i.receipt_number, q.outcome, i.error_code, q.payee_account_id, i.responded_at
  FROM payments.account_question q
  JOIN platform.gateway_item i ON i.tenant_id = q.tenant_id AND i.item_id = q.inquiry_id;
GRANT SELECT ON payments.account_inquiry TO yakuba_app;

CREATE VIEW payments.export_account_inquiry WITH (security_invoker = true) AS
SELECT i.tenant_id, i.addressee_number, i.business_id, i.benefit_id, i.state, i.requested_by, i.requested_at, i.receipt_number, i.outcome,
       i.error_code, i.responded_at
  FROM payments.account_inquiry i;
GRANT SELECT ON payments.export_account_inquiry TO yakuba_app;
