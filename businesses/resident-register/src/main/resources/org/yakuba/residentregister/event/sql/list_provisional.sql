SELECT v.provisional_id, v.revision, v.command_version, v.command::text AS command, v.status, v.persons, v.base_versions::text AS base_versions,
       v.entered_by, v.office_id, v.terminal_id, v.entered_at, v.changed_at, v.note, v.closed_by
  FROM resident_register.provisional_event v
 WHERE (CAST(:status AS text) IS NULL OR v.status = :status)
   AND (CAST(:office AS text) IS NULL OR v.office_id = :office)
   AND (CAST(:enteredBy AS text) IS NULL OR v.entered_by = :enteredBy)
   AND (CAST(:person AS text) IS NULL OR :person = ANY (v.persons))
   AND (CAST(:id AS uuid) IS NULL OR v.provisional_id = CAST(:id AS uuid))
   AND (CAST(:after AS uuid) IS NULL OR v.provisional_id > CAST(:after AS uuid))
 ORDER BY v.provisional_id
 LIMIT :limit
