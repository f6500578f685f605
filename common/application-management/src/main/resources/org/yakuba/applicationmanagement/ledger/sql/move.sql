UPDATE application_management.application SET status = :status, status_no = :statusNo WHERE application_id = :id
