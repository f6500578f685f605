-- One range of the residents, in order.
SELECT e.addressee_number, e.household_number, e.resident_status, e.name, e.name_kana, e.birth_date, e.birth_date_text, e.sex,
       e.address, e.building, e.postal_code, e.removed_on
FROM resident_register.resident_full_extract e
WHERE e.tenant_id = platform.current_tenant()
  AND e.addressee_number > coalesce((SELECT last_number FROM child_allowance.snapshot_range
                                     WHERE tenant_id = platform.current_tenant() AND snapshot = :snapshot AND range_no = :range - 1), '')
  AND e.addressee_number <= (SELECT last_number FROM child_allowance.snapshot_range
                             WHERE tenant_id = platform.current_tenant() AND snapshot = :snapshot AND range_no = :range)
ORDER BY e.addressee_number
