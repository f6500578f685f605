UPDATE emergency_benefit.application SET status = 'PENDING', reason = 'SAMPLE_OBJECTED' WHERE application_no = :application AND status = 'APPROVED'
