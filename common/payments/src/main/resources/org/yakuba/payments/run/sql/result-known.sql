SELECT EXISTS (SELECT FROM payments.transfer_report
                WHERE tenant_id = platform.current_tenant() AND run_id = CAST(:run AS uuid) AND file_sha256 = :sha256)
