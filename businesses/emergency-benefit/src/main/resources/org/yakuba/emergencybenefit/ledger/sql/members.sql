SELECT m.* FROM emergency_benefit.target_member m WHERE m.benefit_id = :benefit AND m.target_no = :target ORDER BY m.addressee_number
