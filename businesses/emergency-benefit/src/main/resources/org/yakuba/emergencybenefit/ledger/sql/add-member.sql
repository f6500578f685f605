INSERT INTO emergency_benefit.target_member (benefit_id, target_no, addressee_number, name, amount)
SELECT t.benefit_id, t.target_no, t.head_number, t.head_name, t.amount
  FROM emergency_benefit.target t
 WHERE t.benefit_id = :benefit AND t.target_no = :target
