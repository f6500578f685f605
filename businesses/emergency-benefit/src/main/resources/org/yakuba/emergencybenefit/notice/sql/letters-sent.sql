WITH moved AS (
  UPDATE emergency_benefit.target t SET state = 'SENT'
   WHERE t.benefit_id = :benefit AND t.target_no = ANY (:targets) AND t.state = 'LISTED'
  RETURNING t.target_no)
INSERT INTO emergency_benefit.letter_event (benefit_id, target_no, kind, happened_on, officer_id)
SELECT :benefit, s.target_no, :kind, :today, :officer FROM unnest(:targets::int[]) AS s(target_no)
