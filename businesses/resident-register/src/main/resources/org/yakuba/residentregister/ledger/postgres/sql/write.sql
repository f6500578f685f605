-- Cards, then the rows.
INSERT INTO resident_register.resident
  (tenant_id, addressee_number, current_history_no, resident_type, resident_status, household_number, is_head, kana_key, birth_date,
   sex, resident_code, removed_reason, removed_on, pending_removal_on)
SELECT platform.current_tenant(), x.*
  FROM jsonb_to_recordset(CAST(:cards AS jsonb)) AS x (
       addressee_number text, current_history_no integer, resident_type text, resident_status text, household_number text,
       is_head boolean, kana_key text, birth_date date, sex text, resident_code text, removed_reason text, removed_on date,
       pending_removal_on date)
ON CONFLICT (tenant_id, addressee_number) DO UPDATE
   SET current_history_no = EXCLUDED.current_history_no, resident_type = EXCLUDED.resident_type,
       resident_status = EXCLUDED.resident_status, household_number = EXCLUDED.household_number, is_head = EXCLUDED.is_head,
       kana_key = EXCLUDED.kana_key, birth_date = EXCLUDED.birth_date, sex = EXCLUDED.sex, resident_code = EXCLUDED.resident_code,
       removed_reason = EXCLUDED.removed_reason, removed_on = EXCLUDED.removed_on, pending_removal_on = EXCLUDED.pending_removal_on;
INSERT INTO resident_register.resident_record
  (tenant_id, resident_id, history_no, chain_no, entry_kind, target_history_no, reason_code, event_date, event_date_text, event_date_precision,
   notification_date, processed_date, basis, event_note, operator_id, office_id, terminal_id, known_from, known_to, event_id,
   act_id, effect_code, resident_type, resident_status, name, family_name, given_name, name_kana, name_kana_status,
   former_surname, former_surname_kana, name_roman, name_kanji, name_katakana, name_priority, alias, alias_kana, birth_date,
   birth_date_text, birth_date_precision, sex, household_number, relationship_codes, head_name, head_name_kana, display_order,
   family_of_addressee_number, became_resident_date, became_resident_date_text, became_resident_date_precision,
   became_resident_notification_date, became_resident_reason_code, origin_address, last_registered_address, origin_head_name,
   address_municipality_code, address_town_code, address_prefecture, address_city, address_town, address_number,
   address_building_code, address_building, address_postal_code, address_set_date, address_set_date_text,
   address_set_date_precision, address_set_notification_date, address_set_reason_code, previous_address, registered_domicile,
   head_of_family_register, resident_code, card_status, signing_certificate_serial, authentication_certificate_serial,
   adult_guardianship, nationality, art3045_category, residence_status, residence_period, residence_period_expiry,
   residence_card_number, landing_permission_period, provisional_stay_period, former_alien_registration_date,
   former_alien_registration_date_text, former_alien_registration_date_precision, removed_reason_code, removed_date,
   removed_date_text, removed_date_precision, removed_notification_date, move_out_planned_address, move_out_planned_date,
   move_out_confirmed_address, move_out_confirmed_date, move_out_notice_date, reformed_on, sheet_no)
SELECT r.tenant_id, r.resident_id,
       x.history_no, x.chain_no, x.entry_kind, x.target_history_no, x.reason_code, x.event_date, x.event_date_text,
       x.event_date_precision, x.notification_date, x.processed_date, x.basis, x.event_note, x.operator_id, x.office_id,
       x.terminal_id, x.known_from, x.known_to, x.event_id, x.act_id, x.effect_code, x.resident_type, x.resident_status, x.name,
       x.family_name, x.given_name, x.name_kana, x.name_kana_status, x.former_surname, x.former_surname_kana, x.name_roman,
       x.name_kanji, x.name_katakana, x.name_priority, x.alias, x.alias_kana, x.birth_date, x.birth_date_text,
       x.birth_date_precision, x.sex, x.household_number, x.relationship_codes, x.head_name, x.head_name_kana, x.display_order,
       x.family_of_addressee_number, x.became_resident_date, x.became_resident_date_text, x.became_resident_date_precision,
       x.became_resident_notification_date, x.became_resident_reason_code, x.origin_address, x.last_registered_address,
       x.origin_head_name, x.address_municipality_code, x.address_town_code, x.address_prefecture, x.address_city, x.address_town,
       x.address_number, x.address_building_code, x.address_building, x.address_postal_code, x.address_set_date,
       x.address_set_date_text, x.address_set_date_precision, x.address_set_notification_date, x.address_set_reason_code,
       x.previous_address, x.registered_domicile, x.head_of_family_register, x.resident_code, x.card_status,
       x.signing_certificate_serial, x.authentication_certificate_serial, x.adult_guardianship, x.nationality, x.art3045_category,
       x.residence_status, x.residence_period, x.residence_period_expiry, x.residence_card_number, x.landing_permission_period,
       x.provisional_stay_period, x.former_alien_registration_date, x.former_alien_registration_date_text,
       x.former_alien_registration_date_precision, x.removed_reason_code, x.removed_date, x.removed_date_text,
       x.removed_date_precision, x.removed_notification_date, x.move_out_planned_address, x.move_out_planned_date,
       x.move_out_confirmed_address, x.move_out_confirmed_date, x.move_out_notice_date, x.reformed_on, x.sheet_no
  FROM unnest(CAST(:persons AS text[])) WITH ORDINALITY AS p (number, place)
  JOIN ROWS FROM (jsonb_populate_recordset(NULL::resident_register.resident_record, CAST(:rows AS jsonb))) WITH ORDINALITY AS x
    ON x.ordinality = p.place
  JOIN resident_register.resident r ON r.addressee_number = p.number
