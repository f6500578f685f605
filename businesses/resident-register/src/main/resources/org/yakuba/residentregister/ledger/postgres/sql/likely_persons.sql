-- Name (folded), date of birth and sex as presently recorded.
SELECT r.addressee_number
  FROM resident_register.search_key k
  JOIN resident_register.resident r ON r.tenant_id = k.tenant_id AND r.resident_id = k.resident_id
 WHERE k.kind = 'N' AND k.key = :key AND NOT k.past
   AND r.birth_date IS NOT DISTINCT FROM CAST(:birthDate AS date) AND r.sex = :sex
 ORDER BY r.addressee_number
