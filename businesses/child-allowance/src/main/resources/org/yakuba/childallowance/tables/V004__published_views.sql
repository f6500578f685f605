-- What decides an amount, as known now: the rows from which a household of the rule is made (rules.Household, rules.HouseholdTable).
-- security_invoker: the reader's own row-level security applies.

-- One row per recipient. Rows of one recipient agree in these items.
CREATE VIEW child_allowance.amount_recipient WITH (security_invoker = true) AS
SELECT DISTINCT ON (r.tenant_id, r.recipient_id)
       r.tenant_id, r.recipient_id, r.capacity = 'FACILITY' AS facility, r.claim_date, r.event_date, r.reform2024_transitional,
       r.extinction_date, r.addressee_number, r.certification_number
  FROM child_allowance.recipient r
 WHERE r.known_to = 'infinity'
 ORDER BY r.tenant_id, r.recipient_id, r.row_no DESC;
GRANT SELECT ON child_allowance.amount_recipient TO yakuba_app;

-- Children and those of university age. A child with several spans stands here several times, never twice in one month; somebody of
-- university age begins on the day after the fiscal year of the 18th birthday.
CREATE VIEW child_allowance.amount_child WITH (security_invoker = true) AS
SELECT c.tenant_id, c.recipient_id, c.child_number, c.birth_date, c.record_order, c.care_from, c.care_to, c.residence,
       c.claim_date, c.event_date, c.reform2024_transitional,
       NULL::date AS equivalent_claim_date, NULL::date AS equivalent_event_date, NULL::boolean AS equivalent_transitional,
       NULL::date AS equivalent_end_date
  FROM child_allowance.child_entry c
 WHERE c.known_to = 'infinity' AND c.custody
UNION ALL
SELECT u.tenant_id, u.recipient_id, u.addressee_number, u.birth_date, u.record_order,
       child_allowance.year_end(u.birth_date, 18) + 1, NULL, 'DOMESTIC',
       NULL, NULL, NULL,
       u.claim_date, u.event_date, u.reform2024_transitional, u.end_date
  FROM child_allowance.university_age_entry u
 WHERE u.known_to = 'infinity';
GRANT SELECT ON child_allowance.amount_child TO yakuba_app;

-- Groups of the catalogue (data-items.yaml): natural keys only.
CREATE VIEW child_allowance.export_recipient WITH (security_invoker = true) AS
SELECT r.tenant_id, r.certification_number, r.row_no AS history_no, r.addressee_number, r.recipient_type, r.insurance_class,
       r.pension_type, r.claim_date, r.event_date, r.reform2024_transitional, r.decision_date,
       to_char(r.start_month, 'YYYY-MM') AS entitlement_start_month, r.extinction_date, r.extinction_reason,
       to_char(r.extinction_date, 'YYYY-MM') AS entitlement_end_month, r.spouse_addressee_number, r.principal_earner_basis,
       r.cohabitation_priority, r.protective_handling, r.payee_account_id, r.public_account_consent, lower(r.valid) AS valid_from, upper(r.valid) AS valid_until,
       r.known_from, r.known_to
  FROM child_allowance.recipient r;
GRANT SELECT ON child_allowance.export_recipient TO yakuba_app;

CREATE VIEW child_allowance.export_child WITH (security_invoker = true) AS
SELECT c.tenant_id, r.certification_number, c.child_number AS child_addressee_number, c.row_no AS history_no, c.record_order,
       c.birth_date, c.relationship, c.living_arrangement, c.custody, c.livelihood, c.care_from, c.care_to, c.residence,
       c.study_abroad_from, c.study_abroad_to, c.claim_date, c.event_date, c.reform2024_transitional,
       to_char(c.payable_from, 'YYYY-MM') AS payable_from, to_char(c.payable_to, 'YYYY-MM') AS payable_to, c.known_from, c.known_to
  FROM child_allowance.child_entry c
  JOIN child_allowance.recipient r ON r.tenant_id = c.tenant_id AND r.recipient_id = c.recipient_id AND r.row_no = 1;
GRANT SELECT ON child_allowance.export_child TO yakuba_app;

CREATE VIEW child_allowance.export_university_age WITH (security_invoker = true) AS
SELECT u.tenant_id, r.certification_number, u.addressee_number, u.row_no AS history_no, u.birth_date, u.claim_date, u.event_date,
       u.detail, u.study_status, u.expected_end_date, u.end_date, u.known_from, u.known_to
  FROM child_allowance.university_age_entry u
  JOIN child_allowance.recipient r ON r.tenant_id = u.tenant_id AND r.recipient_id = u.recipient_id AND r.row_no = 1;
GRANT SELECT ON child_allowance.export_university_age TO yakuba_app;

CREATE VIEW child_allowance.export_filing WITH (security_invoker = true) AS
SELECT f.tenant_id, f.filing_id, f.filing_type, f.channel, f.received_on, f.addressee_number, f.correction_due, f.status,
       f.entered_by AS operator_id, f.entered_at, f.changed_at, f.note
  FROM child_allowance.filing f;
GRANT SELECT ON child_allowance.export_filing TO yakuba_app;

CREATE VIEW child_allowance.export_determination WITH (security_invoker = true) AS
SELECT d.tenant_id, d.determination_id, r.certification_number, d.addressee_number, d.kind AS determination_kind,
       to_char(d.effective_month, 'YYYY-MM') AS effective_month, d.old_amount_yen AS old_amount, d.new_amount_yen AS new_amount,
       d.reason AS determination_reason, d.reason_text, d.decided_on, d.notice_number, d.takes_back, d.entered_by, d.approved_by,
       d.recorded_at
  FROM child_allowance.determination d
  LEFT JOIN child_allowance.recipient r ON r.tenant_id = d.tenant_id AND r.recipient_id = d.recipient_id AND r.row_no = 1;
GRANT SELECT ON child_allowance.export_determination TO yakuba_app;

CREATE VIEW child_allowance.export_monthly_entitlement WITH (security_invoker = true) AS
SELECT m.tenant_id, r.certification_number, to_char(m.month, 'YYYY-MM') AS entitlement_month,
       m.child_number AS child_addressee_number, m.rank AS child_order, m.category, m.amount_yen AS amount, m.insurance_class,
       l.fingerprint AS parameter_version, m.known_from, m.known_to
  FROM child_allowance.monthly_entitlement m
  JOIN child_allowance.recipient r ON r.tenant_id = m.tenant_id AND r.recipient_id = m.recipient_id AND r.row_no = 1
  JOIN child_allowance.law_version l ON l.tenant_id = m.tenant_id AND l.law_id = m.law_id;
GRANT SELECT ON child_allowance.export_monthly_entitlement TO yakuba_app;

CREATE VIEW child_allowance.export_payment WITH (security_invoker = true) AS
SELECT p.tenant_id, p.payment_id, r.certification_number, to_char(p.payment_month, 'YYYY-MM') AS payment_month,
       p.kind AS payment_kind, to_char(p.from_month, 'YYYY-MM') AS from_month, to_char(p.to_month, 'YYYY-MM') AS to_month,
       p.gross_yen AS gross_amount, p.deducted_yen AS deducted_amount, p.payee_number, p.payee_account_id, p.payment_date,
       p.reissue_of, s.state AS payment_status, s.known_from, s.known_to
  FROM child_allowance.payment p
  JOIN child_allowance.recipient r ON r.tenant_id = p.tenant_id AND r.recipient_id = p.recipient_id AND r.row_no = 1
  JOIN child_allowance.payment_state s ON s.tenant_id = p.tenant_id AND s.payment_id = p.payment_id;
GRANT SELECT ON child_allowance.export_payment TO yakuba_app;

CREATE VIEW child_allowance.export_suspension WITH (security_invoker = true) AS
SELECT s.tenant_id, r.certification_number, s.suspension_id, s.reason AS suspension_reason,
       to_char(lower(s.valid), 'YYYY-MM') AS suspended_from_month, s.released_on, s.entered_by AS operator_id, s.known_from, s.known_to
  FROM child_allowance.suspension s
  JOIN child_allowance.recipient r ON r.tenant_id = s.tenant_id AND r.recipient_id = s.recipient_id AND r.row_no = 1;
GRANT SELECT ON child_allowance.export_suspension TO yakuba_app;

CREATE VIEW child_allowance.export_overpayment WITH (security_invoker = true) AS
SELECT o.tenant_id, o.overpayment_id, r.certification_number, to_char(o.month, 'YYYY-MM') AS overpaid_month,
       o.amount_yen AS overpaid_amount, o.determination_id, o.prescribed_on, o.found_at,
       t.treatment, t.amount_yen AS settled_amount, t.bill_number, t.settled_on
  FROM child_allowance.overpayment o
  JOIN child_allowance.recipient r ON r.tenant_id = o.tenant_id AND r.recipient_id = o.recipient_id AND r.row_no = 1
  LEFT JOIN child_allowance.overpayment_settlement t ON t.tenant_id = o.tenant_id AND t.overpayment_id = o.overpayment_id;
GRANT SELECT ON child_allowance.export_overpayment TO yakuba_app;

CREATE VIEW child_allowance.export_status_report WITH (security_invoker = true) AS
SELECT s.tenant_id, r.certification_number, s.fiscal_year::integer AS fiscal_year, array_to_string(s.reasons, ' ') AS required_reasons,
       s.state AS status_report_state, s.state_on, s.due_on, s.known_from, s.known_to
  FROM child_allowance.status_report s
  JOIN child_allowance.recipient r ON r.tenant_id = s.tenant_id AND r.recipient_id = s.recipient_id AND r.row_no = 1;
GRANT SELECT ON child_allowance.export_status_report TO yakuba_app;

CREATE VIEW child_allowance.export_withholding WITH (security_invoker = true) AS
SELECT w.tenant_id, r.certification_number, w.withholding_id, w.kind AS withholding_kind, w.amount_yen AS amount, w.source,
       lower(w.valid) AS valid_from, upper(w.valid) AS valid_until, w.known_from, w.known_to
  FROM child_allowance.withholding w
  JOIN child_allowance.recipient r ON r.tenant_id = w.tenant_id AND r.recipient_id = w.recipient_id AND r.row_no = 1;
GRANT SELECT ON child_allowance.export_withholding TO yakuba_app;

CREATE VIEW child_allowance.export_income WITH (security_invoker = true) AS
SELECT i.tenant_id, r.certification_number, i.fiscal_year::integer AS fiscal_year, i.adjusted_income, i.dependents, i.elderly_dependents,
       i.known_from, i.known_to
  FROM child_allowance.income_assessment i
  JOIN child_allowance.recipient r ON r.tenant_id = i.tenant_id AND r.recipient_id = i.recipient_id AND r.row_no = 1;
GRANT SELECT ON child_allowance.export_income TO yakuba_app;

CREATE VIEW child_allowance.export_delivery_address WITH (security_invoker = true) AS
SELECT d.tenant_id, d.addressee_number, d.name, d.postal_code, d.address, d.building AS address_building, d.reason AS delivery_reason,
       lower(d.valid) AS valid_from, upper(d.valid) AS valid_until, d.entered_by AS operator_id, d.known_from, d.known_to
  FROM child_allowance.delivery_address d;
GRANT SELECT ON child_allowance.export_delivery_address TO yakuba_app;

CREATE VIEW child_allowance.export_notice WITH (security_invoker = true) AS
SELECT n.tenant_id, n.notice_number, n.form_id, n.form_version::integer AS form_version, n.addressee_number,
       array_to_string(n.subjects, ' ') AS subjects, n.issued_on, n.issued_by AS operator_id, n.issued_at, n.keep_until
  FROM child_allowance.notice n;
GRANT SELECT ON child_allowance.export_notice TO yakuba_app;
