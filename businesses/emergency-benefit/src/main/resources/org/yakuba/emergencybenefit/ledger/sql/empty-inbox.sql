DELETE FROM emergency_benefit.inbox WHERE batch_id = :batch
