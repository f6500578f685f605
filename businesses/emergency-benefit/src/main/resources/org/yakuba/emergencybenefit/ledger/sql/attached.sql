UPDATE emergency_benefit.application SET attachments = :attachments WHERE application_no = :application AND status = 'PENDING'
