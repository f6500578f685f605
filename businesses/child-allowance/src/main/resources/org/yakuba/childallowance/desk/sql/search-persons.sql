-- People by number, reading, date of birth or 認定番号, with what they are here.
WITH found AS (
  SELECT p.addressee_number FROM child_allowance.person p
  WHERE p.tenant_id = platform.current_tenant() AND CAST(:kana AS text) <> '' AND p.kana_key ^@ CAST(:kana AS text)
  UNION
  SELECT p.addressee_number FROM child_allowance.person p
  WHERE p.tenant_id = platform.current_tenant() AND p.addressee_number = :number
  UNION
  SELECT p.addressee_number FROM child_allowance.person p
  WHERE p.tenant_id = platform.current_tenant() AND p.birth_date = CAST(:birth AS date)
  UNION
  SELECT r.addressee_number FROM child_allowance.recipient r
  WHERE r.tenant_id = platform.current_tenant() AND r.certification_number = :certification AND r.row_no = 1)
SELECT p.addressee_number, p.name, coalesce(p.name_kana, '') AS name_kana, p.birth_date, p.birth_date_text, p.address, p.resident_status,
       (SELECT string_agg(DISTINCT r.certification_number, ' ') FROM child_allowance.recipient r
        WHERE r.tenant_id = p.tenant_id AND r.addressee_number = p.addressee_number AND r.known_to = 'infinity') AS recipient_of,
       (SELECT string_agg(DISTINCT r.certification_number, ' ') FROM child_allowance.child_entry c
        JOIN child_allowance.recipient r ON r.tenant_id = c.tenant_id AND r.recipient_id = c.recipient_id AND r.row_no = 1
        WHERE c.tenant_id = p.tenant_id AND c.child_number = p.addressee_number AND c.known_to = 'infinity') AS child_of
FROM found f
JOIN child_allowance.person p ON p.tenant_id = platform.current_tenant() AND p.addressee_number = f.addressee_number
ORDER BY p.kana_key, p.addressee_number LIMIT :limit
