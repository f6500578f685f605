SELECT o.month, sum(s.amount_yen) AS yen
  FROM child_allowance.overpayment_settlement s
  JOIN child_allowance.overpayment o ON o.overpayment_id = s.overpayment_id
 WHERE s.treatment = 'REPAY' AND s.bill_number = CAST(:claim AS text)
 GROUP BY o.month
HAVING sum(s.amount_yen) > 0
 ORDER BY o.month
