INSERT INTO addressee.addressee
  (tenant_id, addressee_number, current_history_no, origin, entity_type, kana_key, birth_date, corporate_number,
   cross_reference_prohibited, deleted)
VALUES
  (:tenant, :number, :historyNo, 'NON_RESIDENT', :entityType, :kanaKey, :birthDate, :corporateNumber, :prohibited, :deleted)
ON CONFLICT (tenant_id, addressee_number) DO UPDATE
SET current_history_no = EXCLUDED.current_history_no,
    origin = EXCLUDED.origin,
    entity_type = EXCLUDED.entity_type,
    kana_key = EXCLUDED.kana_key,
    birth_date = EXCLUDED.birth_date,
    corporate_number = EXCLUDED.corporate_number,
    cross_reference_prohibited = EXCLUDED.cross_reference_prohibited,
    deleted = EXCLUDED.deleted
