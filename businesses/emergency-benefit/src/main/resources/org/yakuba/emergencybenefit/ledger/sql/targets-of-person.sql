SELECT t.*, l.letter_id
  FROM emergency_benefit.target t
  JOIN emergency_benefit.letter l
    ON l.tenant_id = t.tenant_id AND l.benefit_id = t.benefit_id AND l.target_no = t.target_no AND l.void_from = 'infinity'
 WHERE t.benefit_id = :benefit
   AND (t.head_number = :number
        OR EXISTS (SELECT FROM emergency_benefit.target_member m
                    WHERE m.tenant_id = t.tenant_id AND m.benefit_id = t.benefit_id AND m.target_no = t.target_no
                      AND m.addressee_number = :number))
 ORDER BY t.target_no
