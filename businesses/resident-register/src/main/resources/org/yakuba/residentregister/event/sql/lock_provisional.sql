SELECT v.provisional_id, v.revision, v.command_version, v.command::text AS command, v.status, v.persons, v.base_versions::text AS base_versions,
       v.entered_by, v.office_id, v.terminal_id, v.entered_at, v.changed_at, v.note, v.closed_by
  FROM resident_register.provisional_event v
 WHERE v.provisional_id = :id
   FOR UPDATE
