-- 内払調整 of a run: what was taken off for which month, what is left of it, and of everything that was paid too much.
SELECT r.certification_number, r.addressee_number, p.payment_date, p.gross_yen, p.deducted_yen, o.month, sum(d.amount_yen) AS taken,
       sum(o.rest) AS rest, min(w.whole_rest) AS whole_rest
  FROM child_allowance.payment p
  JOIN child_allowance.payment_deduction d ON d.payment_id = p.payment_id AND d.kind = 'OFFSET'
  JOIN child_allowance.recipient r ON r.recipient_id = p.recipient_id AND r.row_no = 1
  JOIN LATERAL (
       SELECT o.month, o.amount_yen - COALESCE((SELECT sum(s.amount_yen) FROM child_allowance.overpayment_settlement s
                                                 WHERE s.overpayment_id = o.overpayment_id), 0) AS rest
         FROM child_allowance.overpayment o
        WHERE o.overpayment_id = d.source_id) o ON true
  JOIN LATERAL (
       SELECT sum(x.amount_yen - COALESCE((SELECT sum(s.amount_yen) FROM child_allowance.overpayment_settlement s
                                            WHERE s.overpayment_id = x.overpayment_id), 0)) AS whole_rest
         FROM child_allowance.overpayment x
        WHERE x.recipient_id = p.recipient_id) w ON true
 WHERE p.run_id = :run
 GROUP BY r.certification_number, r.addressee_number, p.payment_id, p.payment_date, p.gross_yen, p.deducted_yen, o.month
 ORDER BY r.certification_number, o.month
