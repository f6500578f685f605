INSERT INTO child_allowance.payment_deduction (payment_id, deduction_no, kind, source_id, amount_yen)
SELECT p.payment_id, d.deduction_no, d.kind, d.source_id, d.amount_yen
  FROM child_allowance.planned_deduction d
  JOIN child_allowance.planned_payment p ON p.run_id = d.run_id AND p.recipient_id = d.recipient_id AND p.kind <> 'REISSUE'
 WHERE d.run_id = :run AND d.recipient_id > :after AND d.recipient_id <= :upTo
