-- A letter in force with its target; the number of a voided letter is unknown.
SELECT l.letter_id, l.benefit_id, l.target_no, t.head_number, t.head_name, t.head_name_kana, t.head_birth_date, t.amount, t.state,
       a.application_id AS accepted_before
  FROM emergency_benefit.letter l
  JOIN emergency_benefit.target t ON t.tenant_id = l.tenant_id AND t.benefit_id = l.benefit_id AND t.target_no = l.target_no
  LEFT JOIN emergency_benefit.acceptance a
    ON a.tenant_id = l.tenant_id AND a.benefit_id = l.benefit_id AND a.target_no = l.target_no AND a.released_at = 'infinity'
 WHERE l.letter_id = :letter AND l.void_from = 'infinity'
