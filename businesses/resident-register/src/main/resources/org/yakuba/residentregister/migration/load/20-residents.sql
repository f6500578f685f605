-- Identities of persons the register does not know yet; their card shows the present row.
INSERT INTO resident_register.resident
  (tenant_id, addressee_number, current_history_no, resident_type, resident_status, household_number, is_head, kana_key,
   birth_date, sex, resident_code, removed_reason, removed_on, pending_removal_on)
SELECT :tenant, r.addressee_number, COALESCE(r.history_no, 1), r.resident_type, r.resident_status, r.household_number,
       r.relationship_codes = '02'
         AND NOT EXISTS (SELECT FROM staging.headed h WHERE h.household_number = r.household_number),
       COALESCE(r.kana_key, ''),
       CASE WHEN r.birth_date_precision IS NOT NULL AND r.birth_date_unknown_precision IS NOT NULL
            THEN r.birth_date_unknown_internal::date ELSE r.birth_date END,
       r.sex, r.resident_code, r.removed_reason_code,
       CASE WHEN r.resident_status <> '1' THEN r.removed_date END,
       CASE WHEN r.resident_status = '1' AND r.removed_reason_code IN ('21', '22') THEN r.removed_date END
  FROM staging.resident r
 WHERE r.row_no >= :fromRow AND r.row_no < :toRow AND NOT r.quarantined AND NOT r.unchanged
   AND NOT EXISTS (SELECT FROM staging.known n WHERE n.row_no = r.row_no)
