UPDATE emergency_benefit.decision_batch SET approved_by = :officer, approved_at = :at
 WHERE batch_id = :batch AND approved_at IS NULL
   AND NOT EXISTS (SELECT FROM emergency_benefit.batch_member m
                    WHERE m.batch_id = :batch AND m.sampled AND m.sample_result IS NULL)
