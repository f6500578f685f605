-- The head who died and had not applied is followed by the head of the same household today (contract ResidentFullExtract), who lived
-- here on the base date. The letter goes out again, with its number.
WITH next AS (
  SELECT c.target_no, c.addressee_number, r.addressee_number AS successor, r.name, r.name_kana,
         CASE WHEN r.birth_date_text IS NULL THEN r.birth_date END AS birth_date
    FROM emergency_benefit.target_change c
    JOIN emergency_benefit.target t
      ON t.tenant_id = c.tenant_id AND t.benefit_id = c.benefit_id AND t.target_no = c.target_no AND t.head_number = c.addressee_number
    JOIN resident_register.resident_full_extract r
      ON r.tenant_id = t.tenant_id AND r.household_number = t.household_number AND r.head AND r.resident_status = '1'
   WHERE c.benefit_id = :benefit AND c.treatment = 'OPEN' AND c.kind IN ('DIED', 'NOT_HEAD') AND (c.kind = 'DIED' OR :everyKind)
     AND (CAST(:target AS integer) IS NULL OR c.target_no = :target)
     AND t.state IN ('LISTED', 'SENT', 'RETURNED') AND r.became_resident_on <= :baseDate),
settled AS (
  UPDATE emergency_benefit.target_change c
     SET treatment = 'FOLLOWED', successor_number = n.successor, settled_by = :officer, settled_at = :at
    FROM next n
   WHERE c.benefit_id = :benefit AND c.target_no = n.target_no AND c.addressee_number = n.addressee_number AND c.treatment = 'OPEN'
  RETURNING c.target_no),
moved AS (
  UPDATE emergency_benefit.target t
     SET head_number = n.successor, head_name = n.name, head_name_kana = n.name_kana, head_birth_date = n.birth_date, state = 'LISTED'
    FROM next n
   WHERE t.benefit_id = :benefit AND t.target_no = n.target_no
  RETURNING t.benefit_id, t.target_no)
INSERT INTO emergency_benefit.letter_event (benefit_id, target_no, kind, happened_on, officer_id)
SELECT m.benefit_id, m.target_no, 'HEAD_CHANGED', :today, :officer FROM moved m
