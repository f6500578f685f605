-- A resident whose number already belongs to a non-resident who never was that resident.
SELECT s.addressee_number
FROM resident_register.resident_full_extract s
JOIN addressee.addressee a
  ON a.tenant_id = s.tenant_id AND a.addressee_number = s.addressee_number AND a.origin = 'NON_RESIDENT'
JOIN addressee.addressee_record r
  ON r.tenant_id = a.tenant_id AND r.addressee_number = a.addressee_number AND r.history_no = a.current_history_no
WHERE s.tenant_id = :tenant
  AND s.addressee_number > :after
  AND s.addressee_number <= :last
  AND s.resident_status = '1'
  AND r.reason <> 'BECAME_NON_RESIDENT'
ORDER BY s.addressee_number
