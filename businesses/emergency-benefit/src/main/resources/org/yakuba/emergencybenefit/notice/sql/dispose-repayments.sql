DELETE FROM emergency_benefit.repayment WHERE benefit_id = :benefit
