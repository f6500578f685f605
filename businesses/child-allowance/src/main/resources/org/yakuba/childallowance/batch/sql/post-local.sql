INSERT INTO child_allowance.local_line (payment_id, recipient_id, month, amount_yen)
SELECT p.payment_id, l.recipient_id, l.month, l.amount_yen
  FROM child_allowance.planned_local l
  JOIN child_allowance.planned_payment p ON p.run_id = l.run_id AND p.recipient_id = l.recipient_id AND p.kind <> 'REISSUE'
 WHERE l.run_id = :run AND l.recipient_id > :after AND l.recipient_id <= :upTo
