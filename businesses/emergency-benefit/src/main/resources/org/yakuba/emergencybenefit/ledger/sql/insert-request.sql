INSERT INTO emergency_benefit.target_request (benefit_id, kind, target_no, addressee_number, reason, note, requested_by, requested_at)
VALUES (:benefit, :kind, :target, :number, :reason, :note, :officer, :at)
