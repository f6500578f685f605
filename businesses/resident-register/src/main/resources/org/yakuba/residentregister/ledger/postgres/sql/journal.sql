-- Whoever entered it no longer holds the persons.
INSERT INTO resident_register.event_journal
  (event_id, event_type, command_version, command, target, event_date, processed_date, recorded_at, entered_by, approved_by, office_id,
   terminal_id, correlation_id, persons, base_versions, alerts)
VALUES
  (CAST(:event AS uuid), :eventType, :commandVersion, CAST(:command AS jsonb), :target, CAST(:eventDate AS date),
   CAST(:processedDate AS date), CAST(:at AS timestamptz), :enteredBy, :approvedBy, :office, :terminal, CAST(:correlation AS uuid),
   CAST(:persons AS text[]), CAST(:baseVersions AS jsonb), CAST(:alerts AS text[]));
DELETE FROM resident_register.input_lock l WHERE l.addressee_number = ANY (CAST(:persons AS text[])) AND l.officer_id = :enteredBy
