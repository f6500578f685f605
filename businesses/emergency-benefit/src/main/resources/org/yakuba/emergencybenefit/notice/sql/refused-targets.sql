-- Contract ResidentFullExtract: the address of today, not that of the base date.
SELECT t.target_no, l.letter_id, t.head_number, t.head_name, t.amount, right(t.household_number, 2) = '-P' AS apart,
       r.postal_code, r.address, r.building, d.reason AS detail
  FROM emergency_benefit.target t
  JOIN emergency_benefit.letter l
    ON l.tenant_id = t.tenant_id AND l.benefit_id = t.benefit_id AND l.target_no = t.target_no AND l.void_from = 'infinity'
  JOIN emergency_benefit.decision d
    ON d.tenant_id = t.tenant_id AND d.benefit_id = t.benefit_id AND d.target_no = t.target_no AND d.cancelled_at = 'infinity'
  JOIN emergency_benefit.application a ON a.tenant_id = d.tenant_id AND a.application_no = d.application_no
  LEFT JOIN resident_register.resident_full_extract r ON r.tenant_id = t.tenant_id AND r.addressee_number = t.head_number
 WHERE t.benefit_id = :benefit AND t.target_no > :after AND d.kind = 'REFUSED'
   AND NOT EXISTS (SELECT FROM emergency_benefit.decision_notice n
                    WHERE n.tenant_id = d.tenant_id AND n.decision_no = d.decision_no AND n.kind = 'REFUSED')
 ORDER BY t.target_no
 LIMIT :limit
