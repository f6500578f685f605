SELECT delivery_id FROM application_management.delivery WHERE application_id = :id AND target_business = :business
