SELECT (SELECT count(*) FROM emergency_benefit.decision d
         WHERE d.benefit_id = :benefit AND d.kind = 'GRANTED' AND d.cancelled_at = 'infinity') AS granted,
       (SELECT coalesce(sum(d.amount), 0) FROM emergency_benefit.decision d
         WHERE d.benefit_id = :benefit AND d.kind = 'GRANTED' AND d.cancelled_at = 'infinity') AS granted_amount,
       (SELECT count(*) FROM emergency_benefit.payment p WHERE p.benefit_id = :benefit AND p.payment_status = 'PAID') AS paid,
       (SELECT coalesce(sum(p.amount), 0) FROM emergency_benefit.payment p
         WHERE p.benefit_id = :benefit AND p.payment_status = 'PAID') AS paid_amount,
       (SELECT count(*) FROM emergency_benefit.decision d
         WHERE d.benefit_id = :benefit AND d.kind = 'REFUSED' AND d.cancelled_at = 'infinity') AS refused,
       (SELECT count(*) FROM emergency_benefit.decision d
         WHERE d.benefit_id = :benefit AND d.cancelled_at < 'infinity') AS cancelled,
       (SELECT coalesce(sum(d.amount), 0) FROM emergency_benefit.decision d
         WHERE d.benefit_id = :benefit AND d.cancelled_at < 'infinity') AS cancelled_amount,
       (SELECT count(*) FROM emergency_benefit.payment p
         WHERE p.benefit_id = :benefit AND p.payment_status IN ('FAILED', 'RETURNED')) AS failed,
       (SELECT count(*) FROM emergency_benefit.repayment r WHERE r.benefit_id = :benefit) AS repayments,
       (SELECT coalesce(sum(r.amount), 0) FROM emergency_benefit.repayment r WHERE r.benefit_id = :benefit) AS repayment_amount,
       (SELECT count(*) FROM emergency_benefit.repayment_receipt x
          JOIN emergency_benefit.repayment r ON r.tenant_id = x.tenant_id AND r.repayment_no = x.repayment_no
         WHERE r.benefit_id = :benefit) AS receipts,
       (SELECT coalesce(sum(x.amount), 0) FROM emergency_benefit.repayment_receipt x
          JOIN emergency_benefit.repayment r ON r.tenant_id = x.tenant_id AND r.repayment_no = x.repayment_no
         WHERE r.benefit_id = :benefit) AS repaid_amount,
       (SELECT count(DISTINCT e.target_no) FROM emergency_benefit.letter_event e
         WHERE e.benefit_id = :benefit AND e.kind = 'RETURNED') AS returned_letters,
       (SELECT count(*) FROM emergency_benefit.application a WHERE a.benefit_id = :benefit AND a.status = 'DUPLICATE') AS duplicates,
       (SELECT coalesce(round(avg(d.decided_on - (a.received_at AT TIME ZONE 'Asia/Tokyo')::date), 1), 0)
          FROM emergency_benefit.decision d
          JOIN emergency_benefit.application a ON a.tenant_id = d.tenant_id AND a.application_no = d.application_no
         WHERE d.benefit_id = :benefit) AS days_to_decision
