-- Children and recipients who are no residents: a copy as declared. Residents come with the register's snapshot.
INSERT INTO child_allowance.person
  (tenant_id, addressee_number, origin, name, name_kana, kana_key, birth_date, birth_date_text, sex, address, building, postal_code, known_from)
SELECT :tenant, o.addressee_number, 'DECLARED', o.name, o.name_kana, COALESCE(o.kana_key, ''), o.birth_date, o.birth_date_text,
       COALESCE(o.sex, '0'), o.address, o.building, o.postal_code, :baseDate::timestamp AT TIME ZONE 'Asia/Tokyo'
  FROM staging.non_resident o
  JOIN (SELECT addressee_number AS number FROM staging.allowance_recipient WHERE NOT quarantined
        UNION
        SELECT child_number FROM staging.allowance_child WHERE NOT quarantined
        UNION
        SELECT child_number FROM staging.allowance_student WHERE NOT quarantined) n ON n.number = o.addressee_number
 WHERE NOT o.quarantined
ON CONFLICT (tenant_id, addressee_number) DO NOTHING
