-- Rules that a desk answers bear names of their own, so that no other refusal is taken for theirs.
ALTER TABLE emergency_benefit.benefit_version RENAME CONSTRAINT benefit_version_check1 TO version_approved_by_another;
ALTER TABLE emergency_benefit.extraction RENAME CONSTRAINT extraction_check TO extraction_confirmed_by_another;
ALTER TABLE emergency_benefit.target_request RENAME CONSTRAINT target_request_check TO request_approved_by_another;
ALTER TABLE emergency_benefit.decision_batch RENAME CONSTRAINT decision_batch_check TO batch_approved_by_another;
ALTER TABLE emergency_benefit.payment_list RENAME CONSTRAINT payment_list_check TO list_approved_by_another;
