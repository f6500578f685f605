UPDATE platform.parameter_change
   SET state = :state, decided_at = clock_timestamp(), decided_by = :officer, decision_note = :note
 WHERE change_id = :id AND state = 'OPEN'
