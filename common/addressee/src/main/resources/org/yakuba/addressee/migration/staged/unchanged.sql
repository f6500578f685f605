-- Rows whose content is the present state already.
SELECT 'non_resident', n.row_no
  FROM staging.non_resident n
  JOIN addressee.addressee a ON a.tenant_id = :tenant AND a.addressee_number = n.addressee_number
  JOIN addressee.addressee_record r
    ON r.tenant_id = a.tenant_id AND r.addressee_number = a.addressee_number AND r.history_no = a.current_history_no
 WHERE NOT n.quarantined
   AND a.origin = 'NON_RESIDENT'
   AND (r.entity_type, r.name, r.name_kana, r.birth_date, r.birth_date_text, r.sex, r.address_municipality_code,
        r.address_town_code, r.address, r.building, r.postal_code, r.phone, r.corporate_number, r.business_code,
        r.declared_merge_target)
       IS NOT DISTINCT FROM
       (CASE n.entity_kind WHEN '1' THEN 'INDIVIDUAL' ELSE 'CORPORATION' END, n.name, n.name_kana, n.birth_date,
        n.birth_date_text, COALESCE(n.sex, '0'), n.address_municipality_code, n.address_town_code, n.address, n.building,
        n.postal_code, n.phone, n.corporate_number, COALESCE(n.business_code, '000'), n.merge_target)
   AND NOT EXISTS (
         SELECT 1
           FROM staging.non_resident m
           LEFT JOIN addressee.individual_number c
             ON c.tenant_id = :tenant AND c.addressee_number = m.addressee_number AND c.known_to = 'infinity'
          WHERE m.row_no = n.row_no
            AND c.number_hmac IS DISTINCT FROM m.individual_number_hash)
