-- 移行: 認定番号 of a former system have ten digits, and the series goes on above them; the planner is told of a town that was loaded.
ALTER TABLE child_allowance.serial ALTER COLUMN last_serial TYPE bigint;
GRANT MAINTAIN ON child_allowance.recipient, child_allowance.child_entry, child_allowance.monthly_entitlement, child_allowance.payment,
  child_allowance.payment_line TO yakuba_app;
