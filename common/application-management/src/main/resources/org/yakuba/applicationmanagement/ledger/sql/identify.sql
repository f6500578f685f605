UPDATE application_management.application
   SET identification_method = :method, identification_result = :result, applicant_number = CAST(:number AS text)
 WHERE application_id = :id
