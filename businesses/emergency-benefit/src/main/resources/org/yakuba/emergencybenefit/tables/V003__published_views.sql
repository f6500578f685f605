-- Groups of the catalogue (data-items.yaml): natural keys only. security_invoker: the reader's own row-level security applies.
CREATE VIEW emergency_benefit.export_benefit WITH (security_invoker = true) AS
SELECT v.tenant_id, v.benefit_id, v.version_no, v.name, v.fiscal_year::integer AS fiscal_year, v.base_date, v.unit, v.household_rule,
       v.method, v.condition, v.base_amount, v.addition, v.patterns, v.application_from, v.application_to, v.attachments,
       v.uses_public_account, v.excluded_benefits, v.budget_amount, v.later_changes, v.sample_percent::integer AS sample_percent,
       v.objection_until, v.letter_text, v.entered_by, v.entered_at, v.approved_by, v.approved_at
  FROM emergency_benefit.benefit_version v;
GRANT SELECT ON emergency_benefit.export_benefit TO yakuba_app;

CREATE VIEW emergency_benefit.export_target WITH (security_invoker = true) AS
SELECT t.tenant_id, t.benefit_id, t.target_no, t.household_number, t.head_number, t.head_name, t.head_name_kana, t.head_birth_date,
       t.eligible_persons, t.amount, t.origin, t.state
  FROM emergency_benefit.target t;
GRANT SELECT ON emergency_benefit.export_target TO yakuba_app;

CREATE VIEW emergency_benefit.export_target_member WITH (security_invoker = true) AS
SELECT m.tenant_id, m.benefit_id, m.target_no, m.addressee_number, m.name, m.pattern, m.amount
  FROM emergency_benefit.target_member m;
GRANT SELECT ON emergency_benefit.export_target_member TO yakuba_app;

CREATE VIEW emergency_benefit.export_letter WITH (security_invoker = true) AS
SELECT l.tenant_id, l.letter_id, l.benefit_id, l.target_no, l.issued_at, l.void_from
  FROM emergency_benefit.letter l;
GRANT SELECT ON emergency_benefit.export_letter TO yakuba_app;

CREATE VIEW emergency_benefit.export_application WITH (security_invoker = true) AS
SELECT a.tenant_id, a.benefit_id, a.application_id, a.letter_id, a.target_no, a.channel, a.received_at, a.applicant_birth_date,
       a.declined, a.public_account, a.bank_code, a.branch_code, a.account_type, a.account_number, a.holder_name_kana, a.phone,
       a.email, a.agent_name, a.agent_relation, a.attachments, a.entered_by, a.checked_by, a.status, a.reason
  FROM emergency_benefit.application a;
GRANT SELECT ON emergency_benefit.export_application TO yakuba_app;

CREATE VIEW emergency_benefit.export_decision WITH (security_invoker = true) AS
SELECT d.tenant_id, d.decision_no, d.benefit_id, d.target_no, a.application_id, d.kind AS decision_kind, d.amount,
       d.reason AS decision_reason, d.decided_on, d.decided_by, d.cancelled_at, d.cancelled_by, d.cancel_reason
  FROM emergency_benefit.decision d
  JOIN emergency_benefit.application a ON a.tenant_id = d.tenant_id AND a.application_no = d.application_no;
GRANT SELECT ON emergency_benefit.export_decision TO yakuba_app;

CREATE VIEW emergency_benefit.export_payment WITH (security_invoker = true) AS
SELECT p.tenant_id, p.payment_id, p.list_id, p.benefit_id, p.target_no, p.decision_no, p.issue_no, p.reissue_of, p.amount,
       p.payment_status, p.reason_code, p.settled_on, l.payment_date, l.proposed_by, l.approved_by, l.approved_at
  FROM emergency_benefit.payment p
  JOIN emergency_benefit.payment_list l ON l.tenant_id = p.tenant_id AND l.list_id = p.list_id;
GRANT SELECT ON emergency_benefit.export_payment TO yakuba_app;

CREATE VIEW emergency_benefit.export_repayment WITH (security_invoker = true) AS
SELECT r.tenant_id, r.repayment_no, r.benefit_id, r.target_no, r.decision_no, r.amount, r.reason AS repayment_reason, r.due_date,
       r.decided_on, r.decided_by, r.received_on
  FROM emergency_benefit.repayment r;
GRANT SELECT ON emergency_benefit.export_repayment TO yakuba_app;
