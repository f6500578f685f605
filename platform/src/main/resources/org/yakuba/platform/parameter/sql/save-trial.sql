UPDATE platform.parameter_change
   SET trial_period = :period, trial_persons = :persons, trial_affected = :affected,
       trial_before_yen = :before, trial_after_yen = :after, trial_base = :base,
       tried_at = clock_timestamp(), tried_by = :officer
 WHERE change_id = :id AND state = 'OPEN'
