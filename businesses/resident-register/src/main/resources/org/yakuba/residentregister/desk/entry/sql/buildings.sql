SELECT DISTINCT r.address_building
FROM resident_register.search_key k
JOIN resident_register.resident_record r ON r.tenant_id = k.tenant_id AND r.resident_id = k.resident_id
WHERE k.kind = 'A' AND k.key = :key AND r.address_building IS NOT NULL AND r.known_to = 'infinity'
  AND r.address_town = :town
ORDER BY r.address_building
LIMIT 30
