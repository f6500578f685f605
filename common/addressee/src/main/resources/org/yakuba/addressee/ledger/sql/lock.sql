SELECT addressee_number, deleted
FROM addressee.addressee
WHERE tenant_id = :tenant
  AND addressee_number IN (:one, :other)
ORDER BY addressee_number
FOR UPDATE
