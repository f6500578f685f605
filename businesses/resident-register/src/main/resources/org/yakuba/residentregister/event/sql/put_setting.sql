INSERT INTO resident_register.approval_setting AS s (direct_kinds, bulk_limit, hold_minutes)
VALUES (CAST(:kinds AS text[]), :bulk, :hold)
ON CONFLICT (tenant_id) DO UPDATE
   SET direct_kinds = EXCLUDED.direct_kinds, bulk_limit = EXCLUDED.bulk_limit, hold_minutes = EXCLUDED.hold_minutes
