UPDATE resident_register.provisional_event
   SET status = :status, note = :note, closed_by = :officer, changed_at = :now
 WHERE provisional_id = :id
