INSERT INTO child_allowance.repayment_claim (recipient_id, amount_yen, reason, due_on, proposed_by, proposed_at)
SELECT o.recipient_id, sum(o.amount_yen - o.settled), :reason, :due, :officer, :at
  FROM (SELECT o.recipient_id, o.amount_yen,
               COALESCE((SELECT sum(s.amount_yen) FROM child_allowance.overpayment_settlement s
                          WHERE s.overpayment_id = o.overpayment_id), 0) AS settled
          FROM child_allowance.overpayment o
          JOIN child_allowance.amount_recipient r ON r.recipient_id = o.recipient_id AND r.certification_number = :certification
         WHERE o.prescribed_on >= :today) o
 WHERE o.amount_yen > o.settled
 GROUP BY o.recipient_id
RETURNING claim_no
