UPDATE emergency_benefit.batch_member SET sample_result = :result, sample_checked_by = :officer
 WHERE batch_id = :batch AND application_no = :application AND sampled AND sample_result IS NULL
