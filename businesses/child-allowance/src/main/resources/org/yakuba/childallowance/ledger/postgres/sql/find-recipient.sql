SELECT recipient_id FROM child_allowance.recipient
WHERE tenant_id = platform.current_tenant() AND certification_number = :certificationNumber AND row_no = 1
