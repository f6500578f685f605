SELECT max(p.addressee_number) AS max
FROM (
  SELECT s.addressee_number
  FROM resident_register.resident_full_extract s
  WHERE s.tenant_id = :tenant
    AND s.addressee_number > :after
  ORDER BY s.addressee_number
  LIMIT :size
) p
