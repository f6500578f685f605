-- An application was corrected: the open filing is a draft again, with what was sent last.
UPDATE child_allowance.filing
   SET revision = revision + 1, status = 'DRAFT', filing_type = :type, command_version = :version, command = CAST(:command AS jsonb),
       base_version = 0, entered_by = 'linkage', terminal = 'LINKAGE', changed_at = :at, note = NULL
 WHERE filing_id = :id AND status IN ('DRAFT', 'PENDING', 'RETURNED')
