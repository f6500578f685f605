-- The planner has to know of a town that is new among many: only the columns that are joined and looked up by.
ANALYZE child_allowance.recipient (tenant_id, recipient_id, certification_number, addressee_number)
--;;
ANALYZE child_allowance.child_entry (tenant_id, recipient_id, child_number)
--;;
ANALYZE child_allowance.monthly_entitlement (tenant_id, month, recipient_id)
--;;
ANALYZE child_allowance.payment (tenant_id, recipient_id, payment_month)
--;;
ANALYZE child_allowance.payment_line (tenant_id, recipient_id, month)
