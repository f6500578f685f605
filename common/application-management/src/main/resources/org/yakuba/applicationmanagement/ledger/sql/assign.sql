UPDATE application_management.application SET assigned_office = :office, assigned_officer = :officer WHERE application_id = :id
