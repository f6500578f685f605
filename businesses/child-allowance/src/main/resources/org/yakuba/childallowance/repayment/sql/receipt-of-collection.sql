-- What a receipt of the collection adds to what is noted of it already.
INSERT INTO child_allowance.repayment_receipt (claim_no, amount_yen, received_on, entered_by, recorded_at, receipt_number)
SELECT :claim, n.yen, :day, 'collection', :at, :receipt
  FROM (SELECT :yen - COALESCE(sum(x.amount_yen), 0) AS yen
          FROM child_allowance.repayment_receipt x
         WHERE x.claim_no = :claim AND x.receipt_number = :receipt) n
 WHERE n.yen <> 0
