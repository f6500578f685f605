SELECT m.target_no, m.addressee_number, m.name, m.pattern, m.amount
  FROM emergency_benefit.target_member m
 WHERE m.benefit_id = :benefit AND m.target_no = ANY (:targets)
 ORDER BY m.target_no, m.addressee_number
