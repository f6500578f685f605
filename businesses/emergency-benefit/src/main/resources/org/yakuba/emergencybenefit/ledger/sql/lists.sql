SELECT l.list_id, l.benefit_id, l.payment_date, l.proposed_by, l.approved_by, p.payments, p.amount, p.sent, p.paid, p.failed
  FROM emergency_benefit.payment_list l
 CROSS JOIN LATERAL (
       SELECT count(*) AS payments, coalesce(sum(x.amount), 0) AS amount,
              count(*) FILTER (WHERE x.payment_status = 'SENT') AS sent,
              count(*) FILTER (WHERE x.payment_status = 'PAID') AS paid,
              count(*) FILTER (WHERE x.payment_status IN ('FAILED', 'RETURNED')) AS failed
         FROM emergency_benefit.payment x
        WHERE x.tenant_id = l.tenant_id AND x.list_id = l.list_id) p
 WHERE l.benefit_id = :benefit
 ORDER BY l.proposed_at DESC
 LIMIT 50
