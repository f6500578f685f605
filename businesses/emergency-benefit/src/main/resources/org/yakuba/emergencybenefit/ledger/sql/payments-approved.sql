UPDATE emergency_benefit.payment SET payment_status = 'APPROVED' WHERE list_id = :list AND payment_status = 'PLANNED'
