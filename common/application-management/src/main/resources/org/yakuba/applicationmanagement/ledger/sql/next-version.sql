UPDATE application_management.application SET current_version = :version WHERE application_id = :id
