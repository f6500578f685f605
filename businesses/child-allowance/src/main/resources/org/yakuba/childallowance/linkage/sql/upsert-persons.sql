-- People as the register has them now; nothing is written where nothing changed.
INSERT INTO child_allowance.person AS p
  (tenant_id, addressee_number, origin, resident_status, household_number, relationship_codes, name, name_kana, kana_key, birth_date,
   birth_date_text, sex, address, building, postal_code, removed_on, planned_removal_on, known_from)
SELECT platform.current_tenant(), n.number, 'RESIDENT', n.status, n.household, n.relationship, n.name, n.kana, n.kana_key, n.birth,
       n.birth_text, n.sex, n.address, n.building, n.postal_code, n.removed_on, n.planned_removal_on, :at
FROM unnest(CAST(:numbers AS text[]), CAST(:statuses AS text[]), CAST(:households AS text[]), CAST(:relationships AS text[]),
            CAST(:names AS text[]), CAST(:kana AS text[]), CAST(:kanaKeys AS text[]), CAST(:births AS date[]), CAST(:birthTexts AS text[]),
            CAST(:sexes AS text[]), CAST(:addresses AS text[]), CAST(:buildings AS text[]), CAST(:postalCodes AS text[]),
            CAST(:removedOn AS date[]), CAST(:plannedRemovalOn AS date[]))
  AS n (number, status, household, relationship, name, kana, kana_key, birth, birth_text, sex, address, building, postal_code, removed_on,
        planned_removal_on)
ON CONFLICT (tenant_id, addressee_number) DO UPDATE SET
  origin = excluded.origin, resident_status = excluded.resident_status, household_number = excluded.household_number,
  relationship_codes = excluded.relationship_codes, name = excluded.name, name_kana = excluded.name_kana, kana_key = excluded.kana_key,
  birth_date = excluded.birth_date, birth_date_text = excluded.birth_date_text, sex = excluded.sex, address = excluded.address,
  building = excluded.building, postal_code = excluded.postal_code, removed_on = excluded.removed_on,
  planned_removal_on = excluded.planned_removal_on, known_from = excluded.known_from
WHERE (p.origin, p.resident_status, p.household_number, p.relationship_codes, p.name, p.name_kana, p.birth_date, p.birth_date_text, p.sex,
       p.address, p.building, p.postal_code, p.removed_on, p.planned_removal_on)
  IS DISTINCT FROM
      (excluded.origin, excluded.resident_status, excluded.household_number, excluded.relationship_codes, excluded.name,
       excluded.name_kana, excluded.birth_date, excluded.birth_date_text, excluded.sex, excluded.address, excluded.building,
       excluded.postal_code, excluded.removed_on, excluded.planned_removal_on)
