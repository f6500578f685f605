SELECT p.household_number, p.addressee_number, p.is_head, p.name, p.name_kana, p.birth_date, p.became_resident_on, p.resident_status,
       p.removed_on, f.tax_exempt, f.disabled, f.child_allowance_recipient, f.pattern,
       EXISTS (SELECT FROM emergency_benefit.target_member m
                 JOIN emergency_benefit.decision d
                   ON d.tenant_id = m.tenant_id AND d.benefit_id = m.benefit_id AND d.target_no = m.target_no
                  AND d.kind = 'GRANTED' AND d.cancelled_at = 'infinity'
                WHERE m.tenant_id = p.tenant_id AND m.addressee_number = p.addressee_number
                  AND m.benefit_id = ANY (:excluded)) AS other_benefit
  FROM emergency_benefit.extract_person p
  LEFT JOIN emergency_benefit.person_fact f
    ON f.tenant_id = p.tenant_id AND f.benefit_id = :benefit AND f.addressee_number = p.addressee_number AND f.known_to = 'infinity'
 WHERE p.extraction_id = :extraction AND p.household_number > :after
 ORDER BY p.household_number, p.addressee_number
 LIMIT :limit
