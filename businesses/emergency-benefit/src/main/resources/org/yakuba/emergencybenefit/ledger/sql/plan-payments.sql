-- Decisions in force without a payment under way or paid. After a failure the account was corrected (the application is APPROVED again).
INSERT INTO emergency_benefit.payment
  (list_id, benefit_id, target_no, decision_no, application_no, issue_no, reissue_of, amount, payment_status)
SELECT :list, d.benefit_id, d.target_no, d.decision_no, d.application_no, coalesce(f.issue_no, 0) + 1, f.payment_id, d.amount, 'PLANNED'
  FROM emergency_benefit.decision d
  JOIN emergency_benefit.application a ON a.tenant_id = d.tenant_id AND a.application_no = d.application_no AND a.status = 'APPROVED'
  LEFT JOIN (SELECT DISTINCT ON (p.decision_no) p.decision_no, p.issue_no, p.payment_id
               FROM emergency_benefit.payment p
              WHERE p.benefit_id = :benefit AND p.payment_status IN ('FAILED', 'RETURNED')
              ORDER BY p.decision_no, p.issue_no DESC) f ON f.decision_no = d.decision_no
 WHERE d.benefit_id = :benefit AND d.kind = 'GRANTED' AND d.cancelled_at = 'infinity' AND d.amount > 0
   AND NOT EXISTS (SELECT FROM emergency_benefit.payment u
                    WHERE u.tenant_id = d.tenant_id AND u.decision_no = d.decision_no
                      AND u.payment_status IN ('PLANNED', 'APPROVED', 'SENT', 'PAID'))
