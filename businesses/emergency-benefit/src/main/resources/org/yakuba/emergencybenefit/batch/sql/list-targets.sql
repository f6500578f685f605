INSERT INTO emergency_benefit.target
  (benefit_id, target_no, household_number, head_number, head_name, head_name_kana, head_birth_date, eligible_persons, amount,
   origin, state)
SELECT :benefit, h.serial, h.household_number, h.head_number, p.name, p.name_kana, p.birth_date, h.eligible_persons, h.amount,
       'EXTRACTED', 'LISTED'
  FROM emergency_benefit.extract_household h
  JOIN emergency_benefit.extract_person p
    ON p.tenant_id = h.tenant_id AND p.extraction_id = h.extraction_id AND p.addressee_number = h.head_number
   AND p.household_number = split_part(h.household_number, '-', 1)
 WHERE h.extraction_id = :extraction AND h.serial > :after AND h.serial <= :last
