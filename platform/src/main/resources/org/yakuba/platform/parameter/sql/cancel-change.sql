UPDATE platform.parameter_change
   SET state = 'CANCELLED', cancelled_at = clock_timestamp(), cancelled_by = :officer, cancel_note = :note
 WHERE change_id = :id AND state = 'APPROVED'
