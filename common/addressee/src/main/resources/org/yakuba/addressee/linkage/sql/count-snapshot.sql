SELECT count(*)
FROM resident_register.resident_full_extract
WHERE tenant_id = :tenant
