INSERT INTO emergency_benefit.letter (letter_id, benefit_id, target_no, issued_at)
SELECT h.letter_id, :benefit, h.serial, :at
  FROM emergency_benefit.extract_household h
 WHERE h.extraction_id = :extraction AND h.serial > :after AND h.serial <= :last
