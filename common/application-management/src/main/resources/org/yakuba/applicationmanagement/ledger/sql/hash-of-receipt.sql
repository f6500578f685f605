SELECT package_sha256 FROM application_management.application_version WHERE receipt_number = :receipt
