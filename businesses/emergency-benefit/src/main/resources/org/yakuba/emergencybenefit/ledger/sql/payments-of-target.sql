SELECT p.payment_id, p.target_no, t.head_name, p.issue_no, p.amount, p.payment_status, p.reason_code, p.settled_on
  FROM emergency_benefit.payment p
  JOIN emergency_benefit.target t ON t.tenant_id = p.tenant_id AND t.benefit_id = p.benefit_id AND t.target_no = p.target_no
 WHERE p.benefit_id = :benefit AND p.target_no = :target
 ORDER BY p.issue_no DESC
