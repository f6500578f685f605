SELECT content_cipher FROM child_allowance.notice WHERE tenant_id = platform.current_tenant() AND notice_id = :id
