-- Never was a resident: the number stays taken, the person is no longer shown.
WITH gone AS (
  UPDATE addressee.addressee a
     SET deleted = true, current_history_no = a.current_history_no + 1
   WHERE a.tenant_id = :tenant AND a.addressee_number = ANY (CAST(:numbers AS text[])) AND a.origin = 'RESIDENT' AND NOT a.deleted
  RETURNING a.addressee_number, a.current_history_no
)
INSERT INTO addressee.addressee_record
  (tenant_id, addressee_number, history_no, reason, known_from, origin, entity_type, resident_status, resident_type,
   household_number, name, name_kana, alias, birth_date, birth_date_text, sex, address_municipality_code, address_town_code,
   address, building, postal_code, removed_on)
SELECT r.tenant_id, r.addressee_number, gone.current_history_no, 'DELETED', :knownFrom, r.origin, r.entity_type, r.resident_status,
       r.resident_type, r.household_number, r.name, r.name_kana, r.alias, r.birth_date, r.birth_date_text, r.sex,
       r.address_municipality_code, r.address_town_code, r.address, r.building, r.postal_code, r.removed_on
  FROM gone
  JOIN addressee.addressee_record r
    ON r.tenant_id = :tenant AND r.addressee_number = gone.addressee_number AND r.history_no = gone.current_history_no - 1
