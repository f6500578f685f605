-- Groups of the catalogue (data-items.yaml, audit-items.yaml): natural keys only. Secrets of accounts never leave.
CREATE VIEW platform.export_account WITH (security_invoker = true) AS
SELECT tenant_id, officer_id, name, office, state
  FROM platform.account;
GRANT SELECT ON platform.export_account TO yakuba_app;

CREATE VIEW platform.export_account_role WITH (security_invoker = true) AS
SELECT tenant_id, officer_id, role_id, lower(valid) AS valid_from, upper(valid) - 1 AS valid_to
  FROM platform.account_role;
GRANT SELECT ON platform.export_account_role TO yakuba_app;

-- Without its moments: what is to be done does not depend on when it was loaded.
CREATE VIEW platform.export_work_item WITH (security_invoker = true) AS
SELECT tenant_id, business, kind, natural_key, addressee_number, title, detail::text AS detail, state, closed_by
  FROM platform.work_item;
GRANT SELECT ON platform.export_work_item TO yakuba_app;

CREATE VIEW platform.export_audit_entry WITH (security_invoker = true) AS
SELECT e.tenant_id, s.sequence, e.entry_id, e.occurred_at, e.officer_id, array_to_string(e.roles, ' ') AS roles, e.office, e.terminal,
       e.purpose_code, e.reason, e.correlation_id, e.business, e.function_id, e.action,
       array_to_string(e.subjects, ' ') AS subjects, e.subject_count, e.condition::text AS condition, e.result,
       encode(s.entry_hash, 'hex') AS entry_hash
  FROM platform.audit_entry e
  LEFT JOIN platform.audit_seal s ON s.tenant_id = e.tenant_id AND s.entry_id = e.entry_id;
GRANT SELECT ON platform.export_audit_entry TO yakuba_app;
