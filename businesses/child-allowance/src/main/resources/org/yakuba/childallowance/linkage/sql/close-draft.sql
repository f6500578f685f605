UPDATE child_allowance.filing SET status = 'DISCARDED', closed_by = :program, note = :note, changed_at = :at
WHERE tenant_id = platform.current_tenant() AND filing_id = :id AND status IN ('DRAFT', 'PENDING', 'RETURNED')
