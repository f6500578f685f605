-- The latest months first: what is no longer asked back counts as unsettled again.
INSERT INTO child_allowance.overpayment_settlement (overpayment_id, treatment, amount_yen, bill_number, settled_on, recorded_at)
SELECT b.overpayment_id, 'REPAY', -least(b.yen, :yen - b.before), CAST(:claim AS text), :today, :at
  FROM (SELECT s.overpayment_id, s.yen, sum(s.yen) OVER (ORDER BY o.month DESC, o.overpayment_id) - s.yen AS before
          FROM (SELECT x.overpayment_id, sum(x.amount_yen) AS yen
                  FROM child_allowance.overpayment_settlement x
                 WHERE x.treatment = 'REPAY' AND x.bill_number = CAST(:claim AS text)
                 GROUP BY x.overpayment_id
                HAVING sum(x.amount_yen) > 0) s
          JOIN child_allowance.overpayment o ON o.overpayment_id = s.overpayment_id) b
 WHERE b.before < :yen
