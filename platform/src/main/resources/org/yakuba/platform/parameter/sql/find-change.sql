SELECT change_id, business, parameter_id, value, effective_from, effective_to, legal_basis, reason, proposed_at, proposed_by,
       trial_period, trial_persons, trial_affected, trial_before_yen, trial_after_yen, trial_base, tried_at, tried_by,
       state, decided_at, decided_by, decision_note, cancelled_at, cancelled_by, cancel_note
  FROM platform.parameter_change
 WHERE change_id = :id
