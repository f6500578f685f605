-- 基本4情報: the name as it is written, spaces apart, and the date of birth decide; sex and address narrow.
SELECT r.addressee_number
  FROM resident_register.resident r
  JOIN resident_register.resident_record c
    ON c.tenant_id = r.tenant_id AND c.resident_id = r.resident_id AND c.history_no = r.current_history_no
 WHERE r.tenant_id = :tenant
   AND r.birth_date = CAST(:birthDate AS date)
   AND translate(c.name, ' 　', '') = translate(CAST(:name AS text), ' 　', '')
   AND (CAST(:sex AS text) IS NULL OR c.sex = :sex)
   AND (CAST(:address AS text) IS NULL
        OR concat(c.address_prefecture, c.address_city, c.address_town, c.address_number) = :address)
 ORDER BY r.addressee_number
 LIMIT :limit
