SELECT filing_id FROM child_allowance.filing
WHERE tenant_id = platform.current_tenant() AND addressee_number = :number AND status IN ('DRAFT', 'PENDING', 'RETURNED')
  AND starts_with(source_key, :source)
