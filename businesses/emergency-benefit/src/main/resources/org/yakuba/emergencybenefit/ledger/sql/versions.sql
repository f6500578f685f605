SELECT v.* FROM emergency_benefit.benefit_version v WHERE v.benefit_id = :benefit ORDER BY v.version_no DESC
