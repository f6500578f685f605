INSERT INTO resident_register.search_key (tenant_id, kind, key, resident_id, past)
SELECT r.tenant_id, CAST(x.kind AS "char"), x.key, r.resident_id, x.past
  FROM unnest(CAST(:persons AS text[]), CAST(:kinds AS text[]), CAST(:keys AS text[]), CAST(:past AS boolean[])) AS x (person, kind, key, past)
  JOIN resident_register.resident r ON r.addressee_number = x.person
 ORDER BY x.kind, x.key, r.resident_id
ON CONFLICT (tenant_id, kind, key, resident_id) DO UPDATE SET past = EXCLUDED.past WHERE search_key.past <> EXCLUDED.past
