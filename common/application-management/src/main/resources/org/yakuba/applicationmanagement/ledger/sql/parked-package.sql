SELECT package_cipher FROM application_management.parked_package WHERE parked_id = :id
