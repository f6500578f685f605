UPDATE emergency_benefit.application SET status = :status, reason = :reason WHERE application_no = :application AND status = 'PENDING'
