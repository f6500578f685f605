UPDATE emergency_benefit.letter SET void_from = :at WHERE benefit_id = :benefit AND target_no = :target AND void_from = 'infinity'
