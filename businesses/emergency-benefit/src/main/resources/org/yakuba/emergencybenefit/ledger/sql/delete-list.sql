DELETE FROM emergency_benefit.payment_list WHERE list_id = :list
