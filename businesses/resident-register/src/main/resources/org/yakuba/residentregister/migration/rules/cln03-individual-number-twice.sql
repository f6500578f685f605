-- The numbers themselves are never compared or shown: their keyed hashes are.
SELECT 'resident', r.row_no, '個人番号', NULL, r.addressee_number
  FROM staging.resident r
  JOIN (SELECT individual_number_hash FROM staging.resident WHERE individual_number_hash IS NOT NULL
         GROUP BY individual_number_hash HAVING count(DISTINCT addressee_number) > 1) d
    ON d.individual_number_hash = r.individual_number_hash
UNION ALL
SELECT 'resident', r.row_no, '個人番号', NULL, r.addressee_number
  FROM staging.resident r
  JOIN resident_register.individual_number n
    ON n.tenant_id = :tenant AND n.number_hmac = r.individual_number_hash AND n.valid_to = 'infinity' AND n.known_to = 'infinity'
  JOIN resident_register.resident i ON i.tenant_id = :tenant AND i.resident_id = n.resident_id
 WHERE i.addressee_number <> r.addressee_number
