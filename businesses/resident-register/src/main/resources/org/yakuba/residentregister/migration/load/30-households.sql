-- A household the register knows gets a further row when its head or state changed.
INSERT INTO resident_register.household_record
  (tenant_id, household_number, history_no, event_date, processed_date, household_status, head_resident_id, established_on,
   closed_on, known_from)
SELECT :tenant, h.household_number, COALESCE(k.current_history_no, 0) + 1, d.event_date, d.event_date, h.household_status,
       i.resident_id, h.established_on, h.closed_on, d.event_date::timestamp AT TIME ZONE 'Asia/Tokyo'
  FROM staging.household h
  LEFT JOIN resident_register.household k ON k.tenant_id = :tenant AND k.household_number = h.household_number
  LEFT JOIN staging.head n ON n.household_number = h.household_number AND n.addressee_number = h.head_addressee_number
  LEFT JOIN resident_register.resident i ON i.tenant_id = :tenant AND i.addressee_number = n.addressee_number
 CROSS JOIN LATERAL (SELECT CASE WHEN k.household_number IS NULL THEN COALESCE(h.closed_on, h.established_on, :baseDate)
                                 ELSE COALESCE(h.closed_on, :baseDate) END AS event_date) d
 WHERE h.row_no >= :fromRow AND h.row_no < :toRow AND NOT h.quarantined AND NOT h.unchanged
--;;
INSERT INTO resident_register.household (tenant_id, household_number, current_history_no, household_status, head_resident_id)
SELECT :tenant, d.household_number, d.history_no, d.household_status, d.head_resident_id
  FROM staging.household h
  JOIN LATERAL (SELECT * FROM resident_register.household_record c
                 WHERE c.tenant_id = :tenant AND c.household_number = h.household_number
                 ORDER BY c.history_no DESC LIMIT 1) d ON true
 WHERE h.row_no >= :fromRow AND h.row_no < :toRow AND NOT h.quarantined AND NOT h.unchanged
ON CONFLICT (tenant_id, household_number) DO UPDATE
   SET current_history_no = EXCLUDED.current_history_no, household_status = EXCLUDED.household_status,
       head_resident_id = EXCLUDED.head_resident_id
