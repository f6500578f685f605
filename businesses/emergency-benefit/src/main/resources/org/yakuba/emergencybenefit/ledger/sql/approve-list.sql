UPDATE emergency_benefit.payment_list SET approved_by = :officer, approved_at = :at WHERE list_id = :list AND approved_at IS NULL
