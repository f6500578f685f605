-- Groups of the catalogue (data-items.yaml): natural keys only; and the contract view of accounts. security_invoker: the reader's own
-- row-level security applies.
CREATE VIEW payments.export_payee_account WITH (security_invoker = true) AS
SELECT a.tenant_id, a.payee_account_id, a.addressee_number, a.account_source,
       CASE WHEN a.account_source = 'PUBLIC_REGISTERED' THEN '1' ELSE '0' END AS public_account_flag,
       a.bank_code, a.branch_code, a.account_type, a.account_number, a.holder_name_kana, a.postal_symbol, a.postal_number, a.retrieved_at,
       a.inquiry_receipt_number, a.verification_status, a.suspended_reason, a.valid_from, a.valid_to, a.change_reason, a.operator_id,
       a.known_from, a.known_to
  FROM payments.payee_account a;
GRANT SELECT ON payments.export_payee_account TO yakuba_app;

CREATE VIEW payments.export_benefit_consent WITH (security_invoker = true) AS
SELECT c.tenant_id, c.addressee_number, c.business_id, c.benefit_id, c.consent_flag, c.consent_method, c.consented_on, c.application_id,
       c.operator_id, c.known_from, c.known_to
  FROM payments.benefit_consent c;
GRANT SELECT ON payments.export_benefit_consent TO yakuba_app;

CREATE VIEW payments.export_bank_branch WITH (security_invoker = true) AS
SELECT b.tenant_id, b.bank_code, b.branch_code, b.bank_name, b.bank_name_kana, b.branch_name, b.branch_name_kana,
       lower(b.valid) AS valid_from, upper(b.valid) - 1 AS valid_to, b.successor_bank_code, b.successor_branch_code, b.known_from, b.known_to
  FROM payments.bank_branch b;
GRANT SELECT ON payments.export_bank_branch TO yakuba_app;

CREATE VIEW payments.export_payment WITH (security_invoker = true) AS
SELECT p.tenant_id, p.payment_id, p.business_id, p.benefit_id, l.title, l.payment_date, p.addressee_number, p.payment_key, p.issue_no,
       p.reissue_of, p.amount_yen, p.offset_yen, p.customer_code, p.payee_account_id, p.status, r.run_no
  FROM payments.payment p
  JOIN payments.payment_list l ON l.tenant_id = p.tenant_id AND l.list_id = p.list_id
  LEFT JOIN payments.transfer_run r ON r.tenant_id = p.tenant_id AND r.run_id = p.run_id;
GRANT SELECT ON payments.export_payment TO yakuba_app;

CREATE VIEW payments.export_transfer_result WITH (security_invoker = true) AS
SELECT x.tenant_id, x.payment_id, x.payment_status, x.reason_code, x.settled_on, r.reported_at
  FROM platform.transfer_result_row x
  JOIN payments.transfer_report r ON r.tenant_id = x.tenant_id AND r.report_id = x.report_id;
GRANT SELECT ON payments.export_transfer_result TO yakuba_app;

CREATE VIEW payments.export_transfer_run WITH (security_invoker = true) AS
SELECT r.tenant_id, r.run_no, r.title, r.transaction_date, q.requester_code, r.type_code, r.row_count, r.total_amount_yen, r.input_hash,
       r.state, r.made_by, r.made_at, r.closed_by, r.closed_at
  FROM payments.transfer_run r
  JOIN payments.requester q ON q.tenant_id = r.tenant_id AND q.requester_id = r.requester_id;
GRANT SELECT ON payments.export_transfer_run TO yakuba_app;

CREATE VIEW payments.export_account_inquiry WITH (security_invoker = true) AS
SELECT i.tenant_id, i.addressee_number, i.business_id, i.benefit_id, i.state, i.requested_by, i.requested_at, i.receipt_number, i.outcome,
       i.error_code, i.responded_at
  FROM payments.account_inquiry i;
GRANT SELECT ON payments.export_account_inquiry TO yakuba_app;

-- Contract PayeeAccountExtract (version 1).
CREATE VIEW payments.payee_account_extract WITH (security_invoker = true) AS
SELECT a.tenant_id, a.payee_account_id, a.addressee_number, a.account_source, COALESCE(b.bank_name, a.bank_code) AS bank_name,
       COALESCE(b.branch_name, a.branch_code) AS branch_name, a.account_type, '****' || right(a.account_number, 3) AS account_number_masked,
       a.holder_name_kana, a.verification_status, a.suspended_reason, a.valid_from, a.valid_to
  FROM payments.payee_account a
  LEFT JOIN payments.bank_branch b
    ON b.tenant_id = a.tenant_id AND b.bank_code = a.bank_code AND b.branch_code = a.branch_code AND b.known_to = 'infinity'
   AND b.valid @> current_date
 WHERE a.known_to = 'infinity';
GRANT SELECT ON payments.payee_account_extract TO yakuba_app;
