INSERT INTO emergency_benefit.letter (letter_id, benefit_id, target_no, issued_at) VALUES (:letter, :benefit, :target, :at)
