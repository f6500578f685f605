-- Rows that the register holds with the same content: those whose history number is there (others were found by HIS-02),
-- households with the same head and state, measures with the same period and kind.
WITH known AS (
  SELECT s.row_no, s.first_row_no, s.addressee_number, s.history_no
    FROM staging.record s
    JOIN resident_register.resident i ON i.tenant_id = :tenant AND i.addressee_number = s.addressee_number
    JOIN resident_register.resident_record c
      ON c.tenant_id = i.tenant_id AND c.resident_id = i.resident_id AND c.history_no = s.history_no
   WHERE NOT s.quarantined
)
SELECT 'resident', r.row_no
  FROM staging.resident r JOIN known k ON k.row_no = r.row_no AND k.history_no = r.history_no
UNION ALL
SELECT 'resident_history', h.row_no
  FROM staging.resident_history h
  JOIN known k ON k.addressee_number = h.addressee_number AND k.history_no = h.history_no
UNION ALL
SELECT 'household', s.row_no
  FROM staging.household s
  JOIN resident_register.household c ON c.tenant_id = :tenant AND c.household_number = s.household_number
  JOIN resident_register.household_record d
    ON d.tenant_id = c.tenant_id AND d.household_number = c.household_number AND d.history_no = c.current_history_no
  LEFT JOIN staging.head n ON n.household_number = s.household_number AND n.addressee_number = s.head_addressee_number
  LEFT JOIN resident_register.resident i ON i.tenant_id = :tenant AND i.resident_id = d.head_resident_id
 WHERE NOT s.quarantined
   AND (s.household_status, s.established_on, s.closed_on) IS NOT DISTINCT FROM (d.household_status, d.established_on, d.closed_on)
   AND n.addressee_number IS NOT DISTINCT FROM i.addressee_number
UNION ALL
SELECT 'protective_measure', m.row_no
  FROM staging.measure m
  JOIN resident_register.resident i ON i.tenant_id = :tenant AND i.addressee_number = m.addressee_number
  JOIN resident_register.protective_measure c
    ON c.tenant_id = i.tenant_id AND c.resident_id = i.resident_id AND c.measure_id = m.measure_id
   AND c.valid_from = m.valid_from AND c.known_to = 'infinity'
 WHERE (c.valid_to, c.ended_on) IS NOT DISTINCT FROM (m.valid_to, m.ended_on)
