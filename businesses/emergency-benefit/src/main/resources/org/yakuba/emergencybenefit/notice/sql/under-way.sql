SELECT EXISTS (SELECT FROM emergency_benefit.application a WHERE a.benefit_id = :benefit AND a.status = 'PENDING')
    OR EXISTS (SELECT FROM emergency_benefit.payment p
                WHERE p.benefit_id = :benefit AND p.payment_status IN ('PLANNED', 'APPROVED', 'SENT'))
