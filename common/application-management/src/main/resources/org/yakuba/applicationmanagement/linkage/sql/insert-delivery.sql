INSERT INTO application_management.delivery (delivery_id, application_id, target_business)
VALUES (:delivery, :id, :business)
ON CONFLICT (tenant_id, application_id, target_business) DO NOTHING
