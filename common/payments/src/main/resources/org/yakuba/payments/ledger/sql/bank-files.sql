SELECT f.effective_from, f.branches, f.added, f.changed, f.ended, f.accounts_left, f.taken_by, f.taken_at
  FROM payments.bank_master_file f
 WHERE f.tenant_id = platform.current_tenant()
 ORDER BY f.taken_at DESC
 LIMIT 20
