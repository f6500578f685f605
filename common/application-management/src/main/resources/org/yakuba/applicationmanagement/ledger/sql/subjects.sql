UPDATE application_management.application SET subject_numbers = :numbers WHERE application_id = :id
