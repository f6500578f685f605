INSERT INTO emergency_benefit.decision_batch (benefit_id, proposed_by, proposed_at) VALUES (:benefit, :officer, :at) RETURNING batch_id
