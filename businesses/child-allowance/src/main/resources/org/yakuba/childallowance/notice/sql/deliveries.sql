-- 送付先 of this business on a day, else the person's own address.
SELECT p.addressee_number, coalesce(d.name, p.name) AS name, coalesce(d.postal_code, p.postal_code, '') AS postal_code,
       coalesce(d.address, p.address, '') AS address,
       CASE WHEN d.delivery_id IS NULL THEN p.building ELSE d.building END AS building, d.delivery_id IS NOT NULL AS other
  FROM child_allowance.person p
  LEFT JOIN child_allowance.delivery_address d
    ON d.tenant_id = p.tenant_id AND d.addressee_number = p.addressee_number AND d.known_to = 'infinity' AND d.valid @> CAST(:day AS date)
 WHERE p.addressee_number = ANY (:numbers)
