SELECT count(*)::integer FROM application_management.delivery_event WHERE delivery_id = :delivery AND kind = 'SENT'
