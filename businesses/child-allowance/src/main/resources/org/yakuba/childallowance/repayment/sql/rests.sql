-- 過払 with a rest, by recipient. Prescribed ones are told and not asked for.
SELECT r.certification_number, r.addressee_number, r.extinction_date IS NULL AS lasts, o.months, o.rest, o.prescribed_on,
       EXISTS (SELECT FROM child_allowance.repayment_claim c
                WHERE c.recipient_id = r.recipient_id AND c.decided_at IS NULL AND c.withdrawn_at IS NULL) AS claimed
  FROM (SELECT o.recipient_id, count(DISTINCT o.month) AS months, sum(o.amount_yen - o.settled) AS rest, min(o.prescribed_on) AS prescribed_on
          FROM (SELECT o.recipient_id, o.month, o.amount_yen, o.prescribed_on,
                       COALESCE((SELECT sum(s.amount_yen) FROM child_allowance.overpayment_settlement s
                                  WHERE s.overpayment_id = o.overpayment_id), 0) AS settled
                  FROM child_allowance.overpayment o
                 WHERE o.prescribed_on >= :today) o
         WHERE o.amount_yen > o.settled
         GROUP BY o.recipient_id) o
  JOIN child_allowance.amount_recipient r ON r.recipient_id = o.recipient_id
 ORDER BY r.certification_number
 LIMIT :limit
