UPDATE child_allowance.filing
SET revision = revision + 1, status = 'PENDING', filing_type = :type, entered_by = :enteredBy, office = :office, terminal = :terminal,
    command_version = :version, command = CAST(:command AS jsonb), base_version = :base,
    changed_at = :at, note = NULL
WHERE tenant_id = platform.current_tenant() AND filing_id = :id AND revision = :revision
  AND status IN ('DRAFT', 'PENDING', 'RETURNED')
