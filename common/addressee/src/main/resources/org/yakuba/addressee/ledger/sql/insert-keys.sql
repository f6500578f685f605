INSERT INTO addressee.search_key (tenant_id, kind, key, addressee_number)
SELECT :tenant, k.kind::"char", k.key, k.number
FROM unnest(:kinds::text[], :keys::text[], :numbers::text[]) AS k (kind, key, number)
ORDER BY (k.kind || k.key) COLLATE "C"
ON CONFLICT DO NOTHING
