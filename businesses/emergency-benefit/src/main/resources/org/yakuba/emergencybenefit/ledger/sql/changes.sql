SELECT c.*, t.head_name, t.state
  FROM emergency_benefit.target_change c
  JOIN emergency_benefit.target t ON t.tenant_id = c.tenant_id AND t.benefit_id = c.benefit_id AND t.target_no = c.target_no
 WHERE c.benefit_id = :benefit AND (CAST(:target AS integer) IS NULL OR c.target_no = :target)
 ORDER BY c.treatment <> 'OPEN', c.target_no, c.addressee_number, c.kind
 LIMIT :limit
