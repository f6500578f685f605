-- One row per 異動 of one person, with what must be laid over the present row to rebuild the row after it.
CREATE UNLOGGED TABLE staging.event AS
SELECT r.row_no AS resident_row_no,
       e.history_no = r.history_no AS is_current,
       e.*,
       string_agg(e.before, ',') OVER later AS overlay,
       COALESCE(lag(e.search_changed) OVER (PARTITION BY r.row_no ORDER BY e.history_no DESC), false) AS has_past_keys,
       false AS unchanged
  FROM (SELECT h.addressee_number,
               h.history_no::int AS history_no,
               min(h.row_no) AS first_row_no,
               min(h.reason_code) AS reason_code,
               min(h.event_date) AS event_date,
               min(h.event_date_text) AS event_date_text,
               min(h.event_date_precision) AS event_date_precision,
               min(h.notification_date) AS notification_date,
               min(h.processed_date) AS processed_date,
               min(h.operator_id) AS operator_id,
               NULLIF(concat_ws(',', string_agg(h.before_value, ','),
                 '"household_number":' || to_json(min(h.household_before))::text), '') AS before,
               bool_or(h.item IN ('氏名', '氏名フリガナ', '旧氏', '旧氏フリガナ', '通称', '通称フリガナ', '氏名ローマ字', '住所_町字',
                 '住所_番地号', '住所_方書', '住民票コード', '在留カード番号')) AS search_changed
          FROM staging.resident_history h
         WHERE h.addressee_number IS NOT NULL AND h.history_no IS NOT NULL
         GROUP BY h.addressee_number, h.history_no) e
  JOIN staging.resident r ON r.addressee_number = e.addressee_number
WINDOW later AS (PARTITION BY r.row_no ORDER BY e.history_no DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
--;;
CREATE INDEX ON staging.event (resident_row_no)
--;;
ANALYZE staging.event
--;;
CREATE INDEX ON staging.resident (addressee_number)
--;;
-- Heads whom both the households file and their own record call head.
CREATE UNLOGGED TABLE staging.head AS
SELECT DISTINCT ON (h.household_number) h.household_number, n.row_no, n.addressee_number, n.name, n.name_kana
  FROM staging.household h
  JOIN staging.resident n
    ON n.addressee_number = h.head_addressee_number AND n.household_number = h.household_number
   AND n.relationship_codes = '02' AND NOT n.quarantined
 ORDER BY h.household_number, n.row_no
--;;
-- In a difference the head may stand in the register only.
INSERT INTO staging.head (household_number, addressee_number, name, name_kana)
SELECT i.household_number, i.addressee_number, c.name, c.name_kana
  FROM resident_register.resident i
  JOIN resident_register.resident_record c
    ON c.tenant_id = i.tenant_id AND c.resident_id = i.resident_id AND c.history_no = i.current_history_no
 WHERE i.tenant_id = :tenant AND i.is_head AND i.resident_status = '1'
   AND NOT EXISTS (SELECT FROM staging.resident o WHERE o.addressee_number = i.addressee_number)
   AND NOT EXISTS (SELECT FROM staging.head n WHERE n.household_number = i.household_number)
   AND (EXISTS (SELECT FROM staging.resident r WHERE r.household_number = i.household_number)
     OR EXISTS (SELECT FROM staging.household h WHERE h.household_number = i.household_number))
--;;
CREATE UNIQUE INDEX ON staging.head (household_number)
--;;
ANALYZE staging.head
--;;
-- The whole rows before the present one, under the names of the staged columns: overlays are laid over the present row, the later
-- ones first. A range of rows is asked for by resident_row_no and by event_row_no, which are equal: so it rebuilds no other rows.
CREATE VIEW staging.past WITH (security_invoker = true) AS
SELECT e.resident_row_no AS event_row_no, r.row_no AS resident_row_no, r.quarantined AS resident_quarantined, e.history_no AS event_no, e.reason_code, e.event_date, e.event_date_text, e.event_date_precision,
       e.notification_date, e.processed_date, e.operator_id, e.first_row_no, e.unchanged AS event_unchanged, e.has_past_keys,
       NULL::text AS head_name, NULL::text AS head_name_kana, p.*
  FROM staging.event e
  JOIN staging.resident r ON r.row_no = e.resident_row_no
 CROSS JOIN LATERAL jsonb_populate_record(r, ('{' || e.overlay || '}')::jsonb) p
 WHERE NOT e.is_current
--;;
-- The present row with its 異動; a person without history gets one row, 移行時点の断面, dated by the latest day of the record.
CREATE VIEW staging.present WITH (security_invoker = true) AS
SELECT r.row_no AS event_row_no, r.row_no AS resident_row_no, r.quarantined AS resident_quarantined, COALESCE(e.history_no, r.history_no::int) AS event_no,
       COALESCE(e.reason_code, r.removed_reason_code,
                CASE WHEN r.address_set_date > r.became_resident_date THEN '41' ELSE r.became_resident_reason_code END) AS reason_code,
       COALESCE(e.event_date, s.event_date) AS event_date,
       e.event_date_text, e.event_date_precision,
       COALESCE(e.notification_date, CASE WHEN e.history_no IS NULL THEN s.notification_date END) AS notification_date,
       COALESCE(e.processed_date, s.notification_date, s.event_date) AS processed_date,
       e.operator_id, e.first_row_no, COALESCE(e.unchanged, r.unchanged) AS event_unchanged, false AS has_past_keys,
       n.name AS head_name, n.name_kana AS head_name_kana, r.*
  FROM staging.resident r
  LEFT JOIN staging.event e ON e.resident_row_no = r.row_no AND e.is_current
  LEFT JOIN staging.head n ON n.household_number = r.household_number
 CROSS JOIN LATERAL (
       SELECT COALESCE(GREATEST(r.became_resident_date, r.address_set_date, r.removed_date), :baseDate) AS event_date,
              CASE GREATEST(r.became_resident_date, r.address_set_date, r.removed_date)
                WHEN r.removed_date THEN r.removed_notification_date
                WHEN r.address_set_date THEN r.address_set_notification_date
                ELSE r.became_resident_notification_date END AS notification_date) s
--;;
-- Rows of the ledger as they will stand in resident_record, under the ledger's names.
CREATE VIEW staging.record WITH (security_invoker = true) AS
SELECT s.event_row_no, s.resident_row_no AS row_no, s.resident_quarantined AS quarantined, s.event_unchanged, s.first_row_no, s.addressee_number, s.has_past_keys,
       s.event_no AS history_no, s.event_no AS chain_no, 'E'::"char" AS entry_kind, NULL::int AS target_history_no,
       s.reason_code,
       COALESCE(s.event_date, s.processed_date) AS event_date, s.event_date_text, s.event_date_precision,
       s.notification_date, s.processed_date,
       CASE WHEN s.notification_date IS NULL THEN 'EX_OFFICIO' ELSE 'NOTIFICATION' END AS basis,
       CASE WHEN s.first_row_no IS NULL THEN '移行時点の断面' END AS event_note,
       s.operator_id, NULL::text AS office_id, NULL::text AS terminal_id,
       s.processed_date::timestamp AT TIME ZONE 'Asia/Tokyo' AS known_from,
       s.resident_type, s.resident_status, s.name,
       CASE WHEN s.resident_type = '1' THEN NULLIF(split_part(s.name, '　', 1), '') END AS family_name,
       CASE WHEN s.resident_type = '1' AND strpos(s.name, '　') > 0 THEN substr(s.name, strpos(s.name, '　') + 1) END AS given_name,
       s.name_kana, '0'::text AS name_kana_status, s.former_surname, s.former_surname_kana, s.name_roman,
       NULL::text AS name_kanji, NULL::text AS name_katakana, NULL::text AS name_priority, s.alias, s.alias_kana,
       CASE WHEN u.worded THEN s.birth_date_unknown_internal::date ELSE s.birth_date END AS birth_date,
       CASE WHEN u.worded THEN s.birth_date_unknown_text ELSE s.birth_date_text END AS birth_date_text,
       CASE WHEN u.worded THEN s.birth_date_unknown_precision ELSE s.birth_date_precision END AS birth_date_precision,
       s.sex, s.household_number, s.relationship_codes, s.head_name, s.head_name_kana,
       COALESCE(s.display_order, 999)::int AS display_order, NULL::text AS family_of_addressee_number,
       s.became_resident_date, s.became_resident_date_text, s.became_resident_date_precision,
       s.became_resident_notification_date, s.became_resident_reason_code,
       CASE WHEN o.from_outside THEN s.previous_address END AS origin_address,
       NULL::text AS last_registered_address, NULL::text AS origin_head_name,
       s.address_municipality_code, s.address_town_code, s.address_prefecture, s.address_city, s.address_town, s.address_number,
       NULL::text AS address_building_code, s.address_building, s.address_postal_code,
       s.address_set_date, s.address_set_date_text, s.address_set_date_precision, s.address_set_notification_date,
       NULL::text AS address_set_reason_code,
       CASE WHEN NOT o.from_outside THEN s.previous_address END AS previous_address,
       s.registered_domicile, s.head_of_family_register, s.resident_code, s.card_status,
       NULL::text AS signing_certificate_serial, s.certificate_serial AS authentication_certificate_serial,
       NULL::text AS adult_guardianship, s.nationality, s.art3045_category, s.residence_status, s.residence_period,
       s.residence_period_expiry, s.residence_card_number, NULL::text AS landing_permission_period,
       NULL::text AS provisional_stay_period, NULL::date AS former_alien_registration_date,
       NULL::text AS former_alien_registration_date_text, NULL::text AS former_alien_registration_date_precision,
       s.removed_reason_code, s.removed_date, s.removed_date_text, s.removed_date_precision, s.removed_notification_date,
       s.destination_address AS move_out_planned_address,
       CASE WHEN s.removed_reason_code IN ('21', '22') THEN s.removed_date END AS move_out_planned_date,
       NULL::text AS move_out_confirmed_address, NULL::date AS move_out_confirmed_date, NULL::date AS move_out_notice_date,
       NULL::date AS reformed_on, 1 AS sheet_no
  FROM (SELECT * FROM staging.present UNION ALL SELECT * FROM staging.past) s
 CROSS JOIN LATERAL (SELECT s.birth_date_precision IS NOT NULL AND s.birth_date_unknown_precision IS NOT NULL AS worded) u
 CROSS JOIN LATERAL (SELECT s.became_resident_reason_code IN ('01', '02')
                        AND s.address_set_date IS NOT DISTINCT FROM s.became_resident_date AS from_outside) o
--;;
-- Versions of one application (申出): periods of a person that follow one another without a gap.
CREATE UNLOGGED TABLE staging.measure AS
SELECT c.*,
       md5(COALESCE(c.principal, c.addressee_number) || '|' || min(c.valid_from) OVER chain)::uuid AS measure_id,
       row_number() OVER (PARTITION BY c.addressee_number, c.chain_no ORDER BY c.valid_from)::int AS revision,
       lead(c.valid_from) OVER (PARTITION BY c.addressee_number, c.chain_no ORDER BY c.valid_from) IS NULL AS is_last
  FROM (SELECT m.row_no, m.addressee_number, m.valid_from,
               COALESCE(m.valid_to, (m.valid_from + interval '1 year' - interval '1 day')::date) AS valid_to,
               m.kind, m.application_date, CASE m.role WHEN '2' THEN 'CO_SUBJECT' ELSE 'SUBJECT' END AS role,
               CASE m.role WHEN '2' THEN m.principal_addressee_number END AS principal,
               COALESCE(m.harm_type, 'OTHER_EQUIVALENT') AS harm_type,
               m.perpetrator_name, m.perpetrator_addressee_number, m.consultation_body, m.ended_on,
               count(*) FILTER (WHERE m.starts_chain) OVER (PARTITION BY m.addressee_number ORDER BY m.valid_from) AS chain_no
          FROM (SELECT p.*, p.valid_from > COALESCE(lag(p.valid_to) OVER (PARTITION BY p.addressee_number ORDER BY p.valid_from)
                              + 1, '-infinity'::date) AS starts_chain
                  FROM staging.protective_measure p
                 WHERE p.addressee_number IS NOT NULL AND p.valid_from IS NOT NULL) m) c
WINDOW chain AS (PARTITION BY c.addressee_number, c.chain_no)
