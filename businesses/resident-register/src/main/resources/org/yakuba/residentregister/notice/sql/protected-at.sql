-- Persons with a protective measure who live today at one of these places (keys of the search index).
SELECT r.addressee_number, k.key, c.address_building AS building
  FROM resident_register.search_key k
  JOIN resident_register.resident r
    ON r.tenant_id = k.tenant_id AND r.resident_id = k.resident_id AND r.resident_status = '1'
  JOIN resident_register.resident_record c
    ON c.tenant_id = r.tenant_id AND c.resident_id = r.resident_id AND c.history_no = r.current_history_no
 WHERE k.tenant_id = platform.current_tenant() AND k.kind = 'A' AND NOT k.past AND k.key = ANY (:keys)
   AND EXISTS (SELECT FROM platform.protective_flag f WHERE f.tenant_id = r.tenant_id AND f.addressee_number = r.addressee_number)
