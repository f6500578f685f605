-- Heads of households whose former head is one no longer.
UPDATE resident_register.resident i SET is_head = true
  FROM staging.resident r
  JOIN staging.person p ON p.row_no = r.row_no
 WHERE NOT r.quarantined AND NOT r.unchanged AND r.relationship_codes = '02'
   AND i.tenant_id = :tenant AND i.resident_id = p.resident_id AND NOT i.is_head
--;;
-- From now on a person without a flag is known to have none.
INSERT INTO platform.protective_flag_copy (tenant_id) VALUES (:tenant) ON CONFLICT (tenant_id) DO NOTHING
