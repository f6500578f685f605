UPDATE emergency_benefit.repayment r
   SET received_on = CASE WHEN s.received >= r.amount THEN s.last_on END
  FROM (SELECT coalesce(sum(x.amount), 0) AS received, max(x.received_on) AS last_on
          FROM emergency_benefit.repayment_receipt x
         WHERE x.repayment_no = :repayment) s
 WHERE r.repayment_no = :repayment
RETURNING r.amount - s.received AS rest
