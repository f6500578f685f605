-- The approved plan of a range becomes payments ...
INSERT INTO child_allowance.payment
       (payment_id, recipient_id, payment_month, kind, from_month, to_month, gross_yen, deducted_yen, payee_number, payee_account_id,
        payment_date, reissue_of, run_id, law_id, recorded_at)
SELECT p.payment_id, p.recipient_id, r.payment_month, p.kind, p.from_month, p.to_month, p.gross_yen, COALESCE(d.yen, 0), p.payee_number,
       p.payee_account_id, r.payment_date, p.reissue_of, r.run_id, :law, :at
  FROM child_allowance.planned_payment p
  JOIN child_allowance.payment_run r ON r.run_id = p.run_id
  LEFT JOIN (SELECT recipient_id, sum(amount_yen) AS yen
               FROM child_allowance.planned_deduction
              WHERE run_id = :run AND recipient_id > :after AND recipient_id <= :upTo
              GROUP BY recipient_id) d ON d.recipient_id = p.recipient_id AND p.kind <> 'REISSUE'
 WHERE p.run_id = :run AND p.recipient_id > :after AND p.recipient_id <= :upTo
