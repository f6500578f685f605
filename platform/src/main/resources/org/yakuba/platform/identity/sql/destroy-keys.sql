UPDATE platform.tenant_key
SET wrapped_data_key = NULL, wrapped_lookup_key = NULL, destroyed_at = now()
WHERE destroyed_at IS NULL
