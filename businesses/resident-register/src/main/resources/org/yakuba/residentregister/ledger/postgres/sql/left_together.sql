SELECT DISTINCT p
  FROM resident_register.resident r
  JOIN resident_register.resident_record c
    ON c.tenant_id = r.tenant_id AND c.resident_id = r.resident_id AND c.known_to = 'infinity' AND c.event_id IS NOT NULL
  JOIN resident_register.event_journal j ON j.tenant_id = c.tenant_id AND j.event_id::text = coalesce(c.act_id, c.event_id::text)
 CROSS JOIN LATERAL unnest(j.persons) p
 WHERE r.addressee_number = ANY (CAST(:persons AS text[])) AND c.resident_status = '2'
