INSERT INTO platform.tenant_key (key_version, wrapped_data_key, wrapped_lookup_key)
VALUES (:version, :dataKey, :lookupKey)
ON CONFLICT (tenant_id, key_version) DO NOTHING
