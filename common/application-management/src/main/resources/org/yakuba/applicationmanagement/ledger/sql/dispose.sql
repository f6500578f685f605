UPDATE application_management.application SET disposition = :disposition WHERE application_id = :id
