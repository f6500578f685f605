DELETE FROM emergency_benefit.decision_batch WHERE batch_id = :batch
