UPDATE addressee.merge_link
SET known_to = :at
WHERE tenant_id = :tenant
  AND source_number = :source
  AND known_to = 'infinity'
