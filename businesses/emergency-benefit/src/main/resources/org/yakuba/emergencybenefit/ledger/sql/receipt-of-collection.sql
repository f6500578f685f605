-- What a receipt of the collection adds to what is noted of it already; nothing when the repayment is not known.
INSERT INTO emergency_benefit.repayment_receipt (repayment_no, amount, received_on, entered_by, entered_at, receipt_number)
SELECT r.repayment_no, n.yen, CAST(:day AS date), 'collection', CAST(:at AS timestamptz), :receipt
  FROM emergency_benefit.repayment r
 CROSS JOIN (SELECT CAST(:yen AS bigint) - coalesce(sum(x.amount), 0) AS yen
               FROM emergency_benefit.repayment_receipt x
              WHERE x.repayment_no = :repayment AND x.receipt_number = :receipt) n
 WHERE r.repayment_no = :repayment AND n.yen <> 0
