-- Groups of the catalogue (data-items.yaml): natural keys only. security_invoker: the reader's own row-level security applies.

-- 住登外者宛名基本情報 and the residents as taken over: every state. The internal date of an uncertain date stays inside.
CREATE VIEW addressee.export_addressee WITH (security_invoker = true) AS
SELECT r.tenant_id, r.addressee_number, r.history_no, r.origin, r.entity_type, r.resident_status, r.resident_type,
       r.household_number, r.name, r.name_kana, r.alias, r.sex,
       CASE WHEN r.birth_date_text IS NULL THEN r.birth_date END AS birth_date,
       r.birth_date_text IS NOT NULL AS birth_date_unknown_flag, r.birth_date_text AS birth_date_unknown_text,
       r.address_municipality_code, r.address_town_code, r.address, r.building AS address_building, r.postal_code, r.phone,
       r.corporate_number, r.business_code, r.declared_merge_target, r.removed_on,
       a.cross_reference_prohibited, a.deleted, r.reason, r.operator_id, r.known_from
  FROM addressee.addressee_record r
  JOIN addressee.addressee a ON a.tenant_id = r.tenant_id AND a.addressee_number = r.addressee_number;
GRANT SELECT ON addressee.export_addressee TO yakuba_app;

-- 名寄せ and its history.
CREATE VIEW addressee.export_merge_link WITH (security_invoker = true) AS
SELECT m.tenant_id, m.source_number AS merged_source_number, m.target_number AS merge_target_number, m.via_number, m.linked_by,
       m.known_from, m.known_to
  FROM addressee.merge_link m;
GRANT SELECT ON addressee.export_merge_link TO yakuba_app;

-- The number itself is opened by the exporter, which holds the tenant's key; the keyed hash never leaves.
CREATE VIEW addressee.export_individual_number WITH (security_invoker = true) AS
SELECT n.tenant_id, n.addressee_number, n.known_from, n.known_to, n.number_cipher AS individual_number_cipher
  FROM addressee.individual_number n;
GRANT SELECT ON addressee.export_individual_number TO yakuba_app;
