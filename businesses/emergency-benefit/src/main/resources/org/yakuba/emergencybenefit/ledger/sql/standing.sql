SELECT v.name, t.state, a.status, a.reason, (a.received_at AT TIME ZONE 'Asia/Tokyo')::date AS received_on, p.settled_on
  FROM emergency_benefit.target t
  JOIN LATERAL (SELECT x.name FROM emergency_benefit.benefit_version x
                 WHERE x.tenant_id = t.tenant_id AND x.benefit_id = t.benefit_id AND x.approved_at IS NOT NULL
                 ORDER BY x.version_no DESC LIMIT 1) v ON true
  LEFT JOIN LATERAL (SELECT x.* FROM emergency_benefit.application x
                      WHERE x.tenant_id = t.tenant_id AND x.benefit_id = t.benefit_id AND x.target_no = t.target_no
                        AND (x.application_no = :application OR x.status IN ('APPROVED', 'PENDING', 'DECLINED'))
                      ORDER BY x.application_no = :application DESC, x.application_no DESC LIMIT 1) a ON true
  LEFT JOIN LATERAL (SELECT x.settled_on FROM emergency_benefit.payment x
                      WHERE x.tenant_id = t.tenant_id AND x.benefit_id = t.benefit_id AND x.target_no = t.target_no
                        AND x.payment_status = 'PAID' LIMIT 1) p ON true
 WHERE (t.benefit_id, t.target_no) IN (
         SELECT l.benefit_id, l.target_no FROM emergency_benefit.letter l WHERE l.letter_id = :letter AND l.void_from = 'infinity'
         UNION ALL
         SELECT x.benefit_id, x.target_no FROM emergency_benefit.application x WHERE x.application_no = :application)
