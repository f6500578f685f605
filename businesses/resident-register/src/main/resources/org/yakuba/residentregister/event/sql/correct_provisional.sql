UPDATE resident_register.provisional_event
   SET revision = revision + 1, event_type = :eventType, command_version = :commandVersion, command = CAST(:command AS jsonb),
       status = 'PROVISIONAL', persons = CAST(:persons AS text[]), base_versions = CAST(:baseVersions AS jsonb), terminal_id = :terminal,
       changed_at = :now, note = NULL, closed_by = NULL
 WHERE provisional_id = :id
