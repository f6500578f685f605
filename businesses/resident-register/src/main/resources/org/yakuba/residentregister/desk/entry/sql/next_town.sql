SELECT k.key, r.address_municipality_code, r.address_town_code, r.address_prefecture, r.address_city, r.address_town,
       r.address_postal_code
FROM resident_register.search_key k
JOIN resident_register.resident c ON c.tenant_id = k.tenant_id AND c.resident_id = k.resident_id
JOIN resident_register.resident_record r
  ON r.tenant_id = c.tenant_id AND r.resident_id = c.resident_id AND r.history_no = c.current_history_no
WHERE k.kind = 'A' AND k.key >= :from AND NOT k.past AND r.address_town IS NOT NULL
ORDER BY k.key
LIMIT 1
