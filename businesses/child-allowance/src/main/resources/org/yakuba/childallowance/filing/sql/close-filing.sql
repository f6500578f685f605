UPDATE child_allowance.filing SET status = :status, closed_by = :officer, note = :note, changed_at = :at
WHERE tenant_id = platform.current_tenant() AND filing_id = :id
