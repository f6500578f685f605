-- Cards of persons the register knew before: first those who are head no longer, so that there is never a second one.
UPDATE resident_register.resident i SET is_head = false
  FROM staging.known k
  JOIN staging.resident r ON r.row_no = k.row_no
  JOIN staging.person p ON p.row_no = k.row_no
 WHERE k.row_no >= :fromRow AND k.row_no < :toRow AND i.tenant_id = :tenant AND i.resident_id = p.resident_id AND i.is_head
   AND (r.relationship_codes <> '02' OR r.household_number <> i.household_number)
--;;
UPDATE resident_register.resident i
   SET current_history_no = COALESCE(r.history_no, 1), resident_type = r.resident_type, resident_status = r.resident_status,
       household_number = r.household_number, kana_key = COALESCE(r.kana_key, ''),
       birth_date = CASE WHEN r.birth_date_precision IS NOT NULL AND r.birth_date_unknown_precision IS NOT NULL
                         THEN r.birth_date_unknown_internal::date ELSE r.birth_date END,
       sex = r.sex, resident_code = r.resident_code, removed_reason = r.removed_reason_code,
       removed_on = CASE WHEN r.resident_status <> '1' THEN r.removed_date END,
       pending_removal_on = CASE WHEN r.resident_status = '1' AND r.removed_reason_code IN ('21', '22') THEN r.removed_date END
  FROM staging.known k
  JOIN staging.resident r ON r.row_no = k.row_no
  JOIN staging.person p ON p.row_no = k.row_no
 WHERE k.row_no >= :fromRow AND k.row_no < :toRow AND i.tenant_id = :tenant AND i.resident_id = p.resident_id AND i.current_history_no < r.history_no
