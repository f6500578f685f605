UPDATE emergency_benefit.benefit_version SET approved_by = :officer, approved_at = :at
 WHERE benefit_id = :benefit AND version_no = :version AND approved_at IS NULL
