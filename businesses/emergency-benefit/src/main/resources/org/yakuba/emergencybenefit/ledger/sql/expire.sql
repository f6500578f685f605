UPDATE emergency_benefit.target SET state = 'EXPIRED' WHERE benefit_id = :benefit AND state IN ('LISTED', 'SENT', 'RETURNED')
