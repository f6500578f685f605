SELECT name_kana FROM resident_register.resident_full_extract
 WHERE tenant_id = platform.current_tenant() AND addressee_number = :addressee AND name_kana IS NOT NULL
