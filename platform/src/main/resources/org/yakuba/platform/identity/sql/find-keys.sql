SELECT wrapped_data_key, wrapped_lookup_key, destroyed_at IS NOT NULL AS destroyed
FROM platform.tenant_key
WHERE key_version = :version
