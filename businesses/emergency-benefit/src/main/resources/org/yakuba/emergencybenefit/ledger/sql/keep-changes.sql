UPDATE emergency_benefit.target_change SET treatment = 'KEPT', settled_by = :officer, settled_at = :at
 WHERE benefit_id = :benefit AND target_no = :target AND treatment = 'OPEN'
