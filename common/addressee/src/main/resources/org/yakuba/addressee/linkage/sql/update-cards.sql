INSERT INTO addressee.addressee
  (tenant_id, addressee_number, current_history_no, origin, entity_type, kana_key, birth_date)
SELECT r.tenant_id, r.addressee_number, r.history_no, r.origin, r.entity_type, n.kana_key, r.birth_date
FROM unnest(:numbers::text[], :historyNos::integer[], :kanaKeys::text[]) AS n (number, history_no, kana_key)
JOIN addressee.addressee_record r
  ON r.tenant_id = :tenant AND r.addressee_number = n.number AND r.history_no = n.history_no
ON CONFLICT (tenant_id, addressee_number) DO UPDATE
SET current_history_no = EXCLUDED.current_history_no,
    origin = EXCLUDED.origin,
    entity_type = EXCLUDED.entity_type,
    kana_key = EXCLUDED.kana_key,
    birth_date = EXCLUDED.birth_date,
    deleted = false
