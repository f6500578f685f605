-- Contract NonResidentExtract (version 1): non-residents as presently known, for the other businesses. Who was taken out of management
-- and whom only the registering business may see (他業務参照不可) is not in it.
CREATE VIEW addressee.non_resident_extract WITH (security_invoker = true) AS
SELECT r.tenant_id, r.addressee_number, r.entity_type, r.name, r.name_kana,
       CASE WHEN r.birth_date_text IS NULL THEN r.birth_date END AS birth_date,
       r.sex, r.postal_code, r.address, r.building
  FROM addressee.addressee a
  JOIN addressee.addressee_record r
    ON r.tenant_id = a.tenant_id AND r.addressee_number = a.addressee_number AND r.history_no = a.current_history_no
 WHERE a.origin = 'NON_RESIDENT' AND NOT a.deleted AND NOT a.cross_reference_prohibited;
GRANT SELECT ON addressee.non_resident_extract TO yakuba_app;
