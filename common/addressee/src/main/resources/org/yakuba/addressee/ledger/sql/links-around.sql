SELECT source_number, target_number, via_number
FROM addressee.merge_link
WHERE tenant_id = :tenant
  AND known_to = 'infinity'
  AND (source_number IN (:one, :other) OR target_number IN (:one, :other))
ORDER BY source_number
