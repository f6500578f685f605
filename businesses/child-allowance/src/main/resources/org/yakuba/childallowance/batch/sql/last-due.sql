-- The last month that was due for everybody; null before the first regular payment.
SELECT max(to_month)
  FROM child_allowance.payment_run
 WHERE kind = 'REGULAR' AND state <> 'DISCARDED'
