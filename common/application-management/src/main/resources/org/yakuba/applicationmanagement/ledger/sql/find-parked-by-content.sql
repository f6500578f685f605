SELECT parked_id FROM application_management.parked_package WHERE package_sha256 = :sha256
