SELECT d.* FROM emergency_benefit.decision d WHERE d.benefit_id = :benefit AND d.target_no = :target ORDER BY d.decision_no DESC
