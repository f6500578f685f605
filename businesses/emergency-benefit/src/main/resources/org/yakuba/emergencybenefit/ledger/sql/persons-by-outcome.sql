SELECT o.household_number, o.addressee_number, p.name, o.outcome, o.amount
  FROM emergency_benefit.extract_outcome o
  JOIN emergency_benefit.extract_person p
    ON p.tenant_id = o.tenant_id AND p.extraction_id = o.extraction_id AND p.addressee_number = o.addressee_number
   AND p.household_number = split_part(o.household_number, '-', 1)
 WHERE o.extraction_id = :extraction AND o.outcome = :outcome AND o.household_number > :after
 ORDER BY o.household_number, o.addressee_number
 LIMIT :limit
