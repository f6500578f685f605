INSERT INTO addressee.addressee
  (tenant_id, addressee_number, current_history_no, origin, entity_type, kana_key, birth_date)
SELECT :tenant, n.number, n.history_no, 'RESIDENT', 'INDIVIDUAL', n.kana_key, n.birth_date
FROM unnest(:numbers::text[], :historyNos::integer[], :kanaKeys::text[], :birthDates::text[]::date[])
  AS n (number, history_no, kana_key, birth_date)
ON CONFLICT (tenant_id, addressee_number) DO UPDATE
SET current_history_no = EXCLUDED.current_history_no,
    origin = EXCLUDED.origin,
    entity_type = EXCLUDED.entity_type,
    kana_key = EXCLUDED.kana_key,
    birth_date = EXCLUDED.birth_date,
    deleted = false
