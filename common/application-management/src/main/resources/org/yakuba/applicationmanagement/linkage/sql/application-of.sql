SELECT application_id FROM application_management.delivery WHERE delivery_id = :delivery
