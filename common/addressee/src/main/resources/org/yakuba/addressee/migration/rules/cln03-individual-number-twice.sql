-- Twice in the file, or with another non-resident already.
SELECT 'non_resident', n.row_no, '個人番号', NULL, n.addressee_number
  FROM staging.non_resident n
  JOIN (SELECT individual_number_hash FROM staging.non_resident WHERE individual_number_hash IS NOT NULL
         GROUP BY individual_number_hash HAVING count(*) > 1) d ON d.individual_number_hash = n.individual_number_hash
UNION ALL
SELECT 'non_resident', n.row_no, '個人番号', NULL, n.addressee_number
  FROM staging.non_resident n
  JOIN addressee.individual_number c
    ON c.tenant_id = :tenant AND c.number_hmac = n.individual_number_hash AND c.known_to = 'infinity'
 WHERE c.addressee_number <> n.addressee_number
