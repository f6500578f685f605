INSERT INTO addressee.addressee_record
  (tenant_id, addressee_number, history_no, reason, known_from, operator_id, origin, entity_type, resident_status, resident_type,
   household_number, name, name_kana, alias, birth_date, birth_date_text, sex, address_municipality_code, address_town_code,
   address, building, postal_code, phone, corporate_number, business_code, declared_merge_target, removed_on)
SELECT r.tenant_id, r.addressee_number, r.history_no + 1, 'DELETED', :at, :officer, r.origin, r.entity_type, r.resident_status,
       r.resident_type, r.household_number, r.name, r.name_kana, r.alias, r.birth_date, r.birth_date_text, r.sex,
       r.address_municipality_code, r.address_town_code, r.address, r.building, r.postal_code, r.phone, r.corporate_number,
       r.business_code, r.declared_merge_target, r.removed_on
FROM addressee.addressee_record r
WHERE r.tenant_id = :tenant
  AND r.addressee_number = :number
  AND r.history_no = :historyNo
