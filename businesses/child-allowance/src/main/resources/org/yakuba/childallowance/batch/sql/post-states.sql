-- A payment of which nothing is left needs no bank.
INSERT INTO child_allowance.payment_state (payment_id, state, known_from)
SELECT p.payment_id, CASE WHEN p.gross_yen = p.deducted_yen THEN 'PAID' ELSE 'APPROVED' END, :at
  FROM child_allowance.payment p
 WHERE p.run_id = :run AND p.recipient_id > :after AND p.recipient_id <= :upTo
