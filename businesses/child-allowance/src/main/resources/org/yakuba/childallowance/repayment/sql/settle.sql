-- The whole rest of a recipient's overpayments is asked back by a claim.
INSERT INTO child_allowance.overpayment_settlement (overpayment_id, treatment, amount_yen, bill_number, settled_on, recorded_at)
SELECT o.overpayment_id, 'REPAY', o.amount_yen - o.settled, CAST(:claim AS text), :today, :at
  FROM (SELECT o.overpayment_id, o.amount_yen,
               COALESCE((SELECT sum(s.amount_yen) FROM child_allowance.overpayment_settlement s
                          WHERE s.overpayment_id = o.overpayment_id), 0) AS settled
          FROM child_allowance.overpayment o
         WHERE o.recipient_id = :recipient AND o.prescribed_on >= :today) o
 WHERE o.amount_yen > o.settled
RETURNING amount_yen
