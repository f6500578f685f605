-- 内払調整: what was taken off settles the overpayment.
INSERT INTO child_allowance.overpayment_settlement (overpayment_id, treatment, amount_yen, payment_id, settled_on, recorded_at)
SELECT d.source_id, 'OFFSET', d.amount_yen, p.payment_id, r.payment_date, :at
  FROM child_allowance.planned_deduction d
  JOIN child_allowance.planned_payment p ON p.run_id = d.run_id AND p.recipient_id = d.recipient_id AND p.kind <> 'REISSUE'
  JOIN child_allowance.payment_run r ON r.run_id = d.run_id
 WHERE d.run_id = :run AND d.recipient_id > :after AND d.recipient_id <= :upTo AND d.kind = 'OFFSET'
