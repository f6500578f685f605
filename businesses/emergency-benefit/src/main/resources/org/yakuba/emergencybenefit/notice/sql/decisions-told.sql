INSERT INTO emergency_benefit.decision_notice (decision_no, kind, made_on)
SELECT d.decision_no, :kind, :today
  FROM emergency_benefit.decision d
 WHERE d.benefit_id = :benefit AND d.target_no = ANY (:targets)
   AND CASE :kind WHEN 'CANCELLED' THEN d.cancelled_at < 'infinity' ELSE d.kind = :kind AND d.cancelled_at = 'infinity' END
ON CONFLICT (tenant_id, decision_no, kind) DO NOTHING
