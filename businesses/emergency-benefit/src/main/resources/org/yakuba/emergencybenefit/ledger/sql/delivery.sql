SELECT a.delivery_id FROM emergency_benefit.application a WHERE a.application_no = :application AND a.delivery_id IS NOT NULL
