INSERT INTO child_allowance.snapshot_range (tenant_id, snapshot, range_no, last_number)
SELECT platform.current_tenant(), :snapshot, CAST((row_number - 1) / :size AS integer), max(addressee_number)
FROM (SELECT addressee_number, row_number() OVER (ORDER BY addressee_number)
      FROM resident_register.resident_full_extract WHERE tenant_id = platform.current_tenant()) AS numbered
GROUP BY 3
ON CONFLICT DO NOTHING
