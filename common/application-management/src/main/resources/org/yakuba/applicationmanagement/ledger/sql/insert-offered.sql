INSERT INTO application_management.offered_count (offered_on, packages, told_at)
VALUES (:day, :packages, :at)
ON CONFLICT DO NOTHING
