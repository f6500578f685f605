-- Contract ResidentFullExtract with 基準日, one person of it; a household of their own.
INSERT INTO emergency_benefit.target
  (benefit_id, target_no, household_number, head_number, head_name, head_name_kana, head_birth_date, eligible_persons, amount,
   origin, state)
SELECT :benefit, :target, r.household_number, r.addressee_number, r.name, r.name_kana,
       CASE WHEN r.birth_date_text IS NULL THEN r.birth_date END, 1, :amount, 'ADDED', 'LISTED'
  FROM resident_register.resident_on_day(:day) r
 WHERE r.addressee_number = :number
