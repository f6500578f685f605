-- The chain of every person: the present row and the rows before it.
INSERT INTO resident_register.resident_record
  (tenant_id, resident_id,
   history_no, chain_no, entry_kind, target_history_no, reason_code, event_date, event_date_text, event_date_precision,
   notification_date, processed_date, basis, event_note, operator_id, office_id, terminal_id, known_from, resident_type,
   resident_status, name, family_name, given_name, name_kana, name_kana_status, former_surname, former_surname_kana,
   name_roman, name_kanji, name_katakana, name_priority, alias, alias_kana, birth_date, birth_date_text,
   birth_date_precision, sex, household_number, relationship_codes, head_name, head_name_kana, display_order,
   family_of_addressee_number, became_resident_date, became_resident_date_text, became_resident_date_precision,
   became_resident_notification_date, became_resident_reason_code, origin_address, last_registered_address,
   origin_head_name, address_municipality_code, address_town_code, address_prefecture, address_city, address_town,
   address_number, address_building_code, address_building, address_postal_code, address_set_date,
   address_set_date_text, address_set_date_precision, address_set_notification_date, address_set_reason_code,
   previous_address, registered_domicile, head_of_family_register, resident_code, card_status,
   signing_certificate_serial, authentication_certificate_serial, adult_guardianship, nationality, art3045_category,
   residence_status, residence_period, residence_period_expiry, residence_card_number, landing_permission_period,
   provisional_stay_period, former_alien_registration_date, former_alien_registration_date_text,
   former_alien_registration_date_precision, removed_reason_code, removed_date, removed_date_text,
   removed_date_precision, removed_notification_date, move_out_planned_address, move_out_planned_date,
   move_out_confirmed_address, move_out_confirmed_date, move_out_notice_date, reformed_on, sheet_no)
SELECT :tenant, i.resident_id,
       r.history_no, r.chain_no, r.entry_kind, r.target_history_no, r.reason_code, r.event_date, r.event_date_text,
       r.event_date_precision, r.notification_date, r.processed_date, r.basis, r.event_note, r.operator_id, r.office_id,
       r.terminal_id, r.known_from, r.resident_type, r.resident_status, r.name, r.family_name, r.given_name,
       r.name_kana, r.name_kana_status, r.former_surname, r.former_surname_kana, r.name_roman, r.name_kanji,
       r.name_katakana, r.name_priority, r.alias, r.alias_kana, r.birth_date, r.birth_date_text, r.birth_date_precision,
       r.sex, r.household_number, r.relationship_codes, r.head_name, r.head_name_kana, r.display_order, r.family_of_addressee_number,
       r.became_resident_date, r.became_resident_date_text, r.became_resident_date_precision,
       r.became_resident_notification_date, r.became_resident_reason_code, r.origin_address, r.last_registered_address,
       r.origin_head_name, r.address_municipality_code, r.address_town_code, r.address_prefecture, r.address_city,
       r.address_town, r.address_number, r.address_building_code, r.address_building, r.address_postal_code,
       r.address_set_date, r.address_set_date_text, r.address_set_date_precision, r.address_set_notification_date,
       r.address_set_reason_code, r.previous_address, r.registered_domicile, r.head_of_family_register, r.resident_code,
       r.card_status, r.signing_certificate_serial, r.authentication_certificate_serial, r.adult_guardianship,
       r.nationality, r.art3045_category, r.residence_status, r.residence_period, r.residence_period_expiry,
       r.residence_card_number, r.landing_permission_period, r.provisional_stay_period,
       r.former_alien_registration_date, r.former_alien_registration_date_text,
       r.former_alien_registration_date_precision, r.removed_reason_code, r.removed_date, r.removed_date_text,
       r.removed_date_precision, r.removed_notification_date, r.move_out_planned_address, r.move_out_planned_date,
       r.move_out_confirmed_address, r.move_out_confirmed_date, r.move_out_notice_date, r.reformed_on, r.sheet_no
  FROM staging.record r
  JOIN staging.person i ON i.row_no = r.row_no
 WHERE r.row_no >= :fromRow AND r.row_no < :toRow AND r.event_row_no >= :fromRow AND r.event_row_no < :toRow
   AND i.row_no >= :fromRow AND i.row_no < :toRow
   AND NOT r.quarantined AND NOT r.event_unchanged
