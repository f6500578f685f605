SELECT t.state, count(*) AS targets FROM emergency_benefit.target t WHERE t.benefit_id = :benefit GROUP BY t.state
