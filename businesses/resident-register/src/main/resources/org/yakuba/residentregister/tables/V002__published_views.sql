-- Published by the resident register. security_invoker: the reader's own row-level security applies.

-- Contract ResidentFullExtract version 1 (org.yakuba.contracts.residentregister.ResidentSnapshot): one row per person as presently known.
CREATE VIEW resident_register.resident_full_extract WITH (security_invoker = true) AS
SELECT r.tenant_id,
       r.addressee_number,
       c.household_number,
       c.resident_type,
       c.resident_status,
       c.name,
       c.name_kana,
       c.alias,
       c.birth_date,
       c.birth_date_text,
       c.sex,
       c.address_municipality_code,
       c.address_town_code,
       NULLIF(concat(c.address_prefecture, c.address_city, c.address_town, c.address_number), '') AS address,
       c.address_building AS building,
       c.address_postal_code AS postal_code,
       c.removed_date AS removed_on
  FROM resident_register.resident r
  JOIN resident_register.resident_record c
    ON c.tenant_id = r.tenant_id AND c.resident_id = r.resident_id AND c.history_no = r.current_history_no;
GRANT SELECT ON resident_register.resident_full_extract TO yakuba_app;

-- Groups of the basic data list (基本データリスト): natural keys only. Columns are those of data-items.yaml; an uncertain date has three.
CREATE VIEW resident_register.export_resident_record WITH (security_invoker = true) AS
SELECT c.tenant_id, r.addressee_number, c.history_no, c.chain_no, c.entry_kind::text AS entry_kind, c.target_history_no,
       c.reason_code, c.event_date, c.event_date_text, c.event_date_precision, c.notification_date, c.processed_date,
       c.basis, c.event_note, c.operator_id, c.office_id, c.terminal_id, c.known_from, c.known_to,
       c.resident_type, c.resident_status, c.name, c.family_name, c.given_name, c.name_kana, c.name_kana_status,
       c.former_surname, c.former_surname_kana, c.name_roman, c.name_kanji, c.name_katakana, c.name_priority,
       c.alias, c.alias_kana, c.birth_date, c.birth_date_text, c.birth_date_precision, c.sex,
       c.household_number, c.relationship_codes, c.head_name, c.head_name_kana, c.display_order, c.family_of_addressee_number,
       c.became_resident_date, c.became_resident_date_text, c.became_resident_date_precision,
       c.became_resident_notification_date, c.became_resident_reason_code,
       c.origin_address, c.last_registered_address, c.origin_head_name,
       c.address_municipality_code, c.address_town_code, c.address_prefecture, c.address_city, c.address_town,
       c.address_number, c.address_building_code, c.address_building, c.address_postal_code,
       c.address_set_date, c.address_set_date_text, c.address_set_date_precision, c.address_set_notification_date,
       c.address_set_reason_code, c.previous_address, c.registered_domicile, c.head_of_family_register,
       c.resident_code, c.card_status, c.signing_certificate_serial, c.authentication_certificate_serial, c.adult_guardianship,
       c.nationality, c.art3045_category, c.residence_status, c.residence_period, c.residence_period_expiry,
       c.residence_card_number, c.landing_permission_period, c.provisional_stay_period,
       c.former_alien_registration_date, c.former_alien_registration_date_text, c.former_alien_registration_date_precision,
       c.removed_reason_code, c.removed_date, c.removed_date_text, c.removed_date_precision, c.removed_notification_date,
       c.move_out_planned_address, c.move_out_planned_date, c.move_out_confirmed_address, c.move_out_confirmed_date,
       c.move_out_notice_date, c.reformed_on, c.sheet_no
  FROM resident_register.resident_record c
  JOIN resident_register.resident r ON r.tenant_id = c.tenant_id AND r.resident_id = c.resident_id;
GRANT SELECT ON resident_register.export_resident_record TO yakuba_app;

CREATE VIEW resident_register.export_household_record WITH (security_invoker = true) AS
SELECT h.tenant_id, h.household_number, h.history_no, h.reason_code, h.event_date, h.processed_date, h.household_status,
       r.addressee_number AS head_addressee_number, h.established_on, h.closed_on, h.known_from, h.known_to
  FROM resident_register.household_record h
  LEFT JOIN resident_register.resident r ON r.tenant_id = h.tenant_id AND r.resident_id = h.head_resident_id;
GRANT SELECT ON resident_register.export_household_record TO yakuba_app;

-- The number itself is opened by the exporter, which holds the tenant's key; the keyed hash never leaves.
CREATE VIEW resident_register.export_individual_number WITH (security_invoker = true) AS
SELECT n.tenant_id, r.addressee_number, n.reason_code, n.valid_from, n.valid_to, n.known_from, n.known_to,
       n.number_cipher AS individual_number_cipher
  FROM resident_register.individual_number n
  JOIN resident_register.resident r ON r.tenant_id = n.tenant_id AND r.resident_id = n.resident_id;
GRANT SELECT ON resident_register.export_individual_number TO yakuba_app;

CREATE VIEW resident_register.export_protective_measure WITH (security_invoker = true) AS
SELECT m.tenant_id, r.addressee_number, m.measure_id, m.revision, m.role, m.principal_addressee_number, m.harm_type, m.stage,
       m.application_date, m.valid_from, m.valid_to, m.consultation_body, m.related_municipality_codes, m.protected_scopes,
       m.end_reason, m.ended_on, m.moved_out_on, m.post_move_out_until, m.known_from, m.known_to
  FROM resident_register.protective_measure m
  JOIN resident_register.resident r ON r.tenant_id = m.tenant_id AND r.resident_id = m.resident_id;
GRANT SELECT ON resident_register.export_protective_measure TO yakuba_app;

CREATE VIEW resident_register.export_perpetrator WITH (security_invoker = true) AS
SELECT p.tenant_id, p.measure_id, p.perpetrator_no, p.addressee_number, p.name,
       p.birth_date, p.birth_date_text, p.birth_date_precision, p.address,
       p.relation, p.known_from, p.known_to
  FROM resident_register.perpetrator p;
GRANT SELECT ON resident_register.export_perpetrator TO yakuba_app;
