SELECT r.addressee_number, r.history_no, r.reason, r.known_from, r.operator_id, r.origin, r.entity_type, r.resident_status, r.resident_type,
       r.household_number, r.name, r.name_kana, r.alias, r.birth_date, r.birth_date_text, r.sex, r.address_municipality_code,
       r.address_town_code, r.address, r.building, r.postal_code, r.phone, r.corporate_number, r.business_code, r.removed_on,
       a.cross_reference_prohibited, a.deleted, m.target_number AS merged_into
FROM addressee.addressee a
JOIN addressee.addressee_record r
  ON r.tenant_id = a.tenant_id AND r.addressee_number = a.addressee_number AND r.history_no = a.current_history_no
LEFT JOIN addressee.merge_link m
  ON m.tenant_id = a.tenant_id AND m.source_number = a.addressee_number AND m.known_to = 'infinity'
WHERE a.tenant_id = :tenant
  AND a.corporate_number = :number
  AND NOT a.deleted
  AND (NOT a.cross_reference_prohibited OR r.business_code = :business)
ORDER BY a.addressee_number
LIMIT :limit
