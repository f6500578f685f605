INSERT INTO emergency_benefit.target_member (benefit_id, target_no, addressee_number, name, pattern, amount)
SELECT :benefit, h.serial, o.addressee_number, p.name, o.pattern, o.amount
  FROM emergency_benefit.extract_household h
  JOIN emergency_benefit.extract_outcome o
    ON o.tenant_id = h.tenant_id AND o.extraction_id = h.extraction_id AND o.household_number = h.household_number
   AND o.outcome = 'ELIGIBLE'
  JOIN emergency_benefit.extract_person p
    ON p.tenant_id = o.tenant_id AND p.extraction_id = o.extraction_id AND p.addressee_number = o.addressee_number
   AND p.household_number = split_part(o.household_number, '-', 1)
 WHERE h.extraction_id = :extraction AND h.serial > :after AND h.serial <= :last
