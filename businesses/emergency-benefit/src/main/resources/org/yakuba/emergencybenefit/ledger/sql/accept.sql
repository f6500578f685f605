-- Waits for whoever is using the same number up at this moment; nothing is inserted when they commit.
INSERT INTO emergency_benefit.acceptance (benefit_id, target_no, application_id, accepted_at)
VALUES (:benefit, :target, :application, :at)
ON CONFLICT (tenant_id, benefit_id, target_no, released_at) DO NOTHING
