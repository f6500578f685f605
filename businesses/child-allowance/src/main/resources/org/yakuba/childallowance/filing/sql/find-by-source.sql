SELECT filing_id, revision, filing_type, channel, received_on, addressee_number, source_key, correction_due, status, command,
       command_version, base_version, entered_by, entered_at, changed_at, closed_by, note
FROM child_allowance.filing
WHERE tenant_id = platform.current_tenant() AND source_key = :source
