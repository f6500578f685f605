UPDATE emergency_benefit.target SET state = 'EXCLUDED'
 WHERE benefit_id = :benefit AND target_no = :target AND state NOT IN ('DECIDED', 'PAID', 'EXCLUDED')
