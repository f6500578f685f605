INSERT INTO emergency_benefit.extraction (benefit_id, version_no, started_by, started_at)
VALUES (:benefit, :version, :officer, :at)
RETURNING extraction_id
