INSERT INTO resident_register.provisional_event
  (provisional_id, revision, event_type, command_version, command, status, persons, base_versions, entered_by, office_id, terminal_id,
   entered_at, changed_at)
VALUES
  (:id, 1, :eventType, :commandVersion, CAST(:command AS jsonb), 'PROVISIONAL', CAST(:persons AS text[]), CAST(:baseVersions AS jsonb),
   :officer, :office, :terminal, :now, :now)
