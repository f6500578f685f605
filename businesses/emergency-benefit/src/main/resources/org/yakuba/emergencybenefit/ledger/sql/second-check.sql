-- 2人照合: by somebody else than who entered it (checked_by <> entered_by).
UPDATE emergency_benefit.application SET status = 'APPROVED', reason = NULL, checked_by = :officer
 WHERE application_no = :application AND status = 'PENDING' AND reason = 'SECOND_CHECK' AND entered_by <> :officer
