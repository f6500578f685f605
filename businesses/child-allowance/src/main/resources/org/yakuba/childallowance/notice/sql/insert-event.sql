INSERT INTO child_allowance.notice_event (tenant_id, notice_id, kind, reason, officer_id, terminal, occurred_at)
VALUES (platform.current_tenant(), :notice, :kind, :reason, :officer, :terminal, :at)
