SELECT source_number, target_number, via_number, linked_by, known_from, NULLIF(known_to, 'infinity') AS known_to
FROM addressee.merge_link
WHERE tenant_id = :tenant
  AND (source_number = :number OR target_number = :number)
ORDER BY known_from, source_number
