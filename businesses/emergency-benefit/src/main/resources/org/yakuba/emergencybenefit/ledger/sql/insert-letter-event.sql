INSERT INTO emergency_benefit.letter_event (benefit_id, target_no, kind, happened_on, note, officer_id)
VALUES (:benefit, :target, :kind, :on, :note, :officer)
