-- 住登外: a child or parent who lives elsewhere, as declared; never over a resident.
INSERT INTO child_allowance.person AS p
  (tenant_id, addressee_number, origin, relationship_codes, name, name_kana, kana_key, birth_date, sex, address, known_from)
VALUES (platform.current_tenant(), :number, 'DECLARED', '', :name, :kana, :kanaKey, :birth, :sex, :address, :at)
ON CONFLICT (tenant_id, addressee_number) DO UPDATE SET name = excluded.name, name_kana = excluded.name_kana, kana_key = excluded.kana_key,
  birth_date = excluded.birth_date, sex = excluded.sex, address = excluded.address, known_from = excluded.known_from
WHERE p.origin = 'DECLARED'
RETURNING addressee_number
