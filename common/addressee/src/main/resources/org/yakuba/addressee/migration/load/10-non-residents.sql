-- A row for everybody new or changed; the card then shows it.
INSERT INTO addressee.addressee_record
  (tenant_id, addressee_number, history_no, reason, known_from, origin, entity_type, name, name_kana, birth_date,
   birth_date_text, sex, address_municipality_code, address_town_code, address, building, postal_code, phone,
   corporate_number, business_code, declared_merge_target)
SELECT :tenant, n.addressee_number, COALESCE(a.current_history_no, 0) + 1, 'MIGRATED',
       :baseDate::timestamp AT TIME ZONE 'Asia/Tokyo', 'NON_RESIDENT',
       CASE n.entity_kind WHEN '1' THEN 'INDIVIDUAL' ELSE 'CORPORATION' END, n.name, n.name_kana, n.birth_date,
       n.birth_date_text, COALESCE(n.sex, '0'), n.address_municipality_code, n.address_town_code, n.address, n.building,
       n.postal_code, n.phone, n.corporate_number, COALESCE(n.business_code, '000'), n.merge_target
  FROM staging.non_resident n
  LEFT JOIN addressee.addressee a ON a.tenant_id = :tenant AND a.addressee_number = n.addressee_number
 WHERE n.row_no >= :fromRow AND n.row_no < :toRow AND NOT n.quarantined AND NOT n.unchanged
--;;
INSERT INTO addressee.addressee
  (tenant_id, addressee_number, current_history_no, origin, entity_type, kana_key, birth_date, corporate_number)
SELECT :tenant, r.addressee_number, r.history_no, r.origin, r.entity_type, COALESCE(n.kana_key, ''), r.birth_date,
       r.corporate_number
  FROM staging.non_resident n
  JOIN LATERAL (SELECT * FROM addressee.addressee_record c
                 WHERE c.tenant_id = :tenant AND c.addressee_number = n.addressee_number
                 ORDER BY c.history_no DESC LIMIT 1) r ON true
 WHERE n.row_no >= :fromRow AND n.row_no < :toRow AND NOT n.quarantined AND NOT n.unchanged
ON CONFLICT (tenant_id, addressee_number) DO UPDATE
   SET current_history_no = EXCLUDED.current_history_no, origin = EXCLUDED.origin, entity_type = EXCLUDED.entity_type,
       kana_key = EXCLUDED.kana_key, birth_date = EXCLUDED.birth_date, corporate_number = EXCLUDED.corporate_number
