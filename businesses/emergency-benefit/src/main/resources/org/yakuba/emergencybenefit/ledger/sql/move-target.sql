-- Whoever has applied stays where they are.
UPDATE emergency_benefit.target SET state = :state
 WHERE benefit_id = :benefit AND target_no = :target AND state IN ('LISTED', 'SENT', 'RETURNED', 'EXPIRED')
