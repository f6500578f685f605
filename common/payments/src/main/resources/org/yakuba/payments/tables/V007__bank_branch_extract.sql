-- Contract BankBranchExtract (version 1).
CREATE VIEW payments.bank_branch_extract WITH (security_invoker = true) AS
SELECT b.tenant_id, b.bank_code, b.branch_code, b.bank_name, b.branch_name, lower(b.valid) AS valid_from, upper(b.valid) - 1 AS valid_to,
       b.successor_bank_code, b.successor_branch_code
  FROM payments.bank_branch b
 WHERE b.known_to = 'infinity';
GRANT SELECT ON payments.bank_branch_extract TO yakuba_app;
