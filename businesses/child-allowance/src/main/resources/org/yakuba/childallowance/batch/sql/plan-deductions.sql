-- What is taken off the payments of a range, in the order that the municipality has set, and never more than is paid: 保育料の特別徴収,
-- 申出徴収, 過払の内払調整; donations last.
WITH asked AS (
  SELECT p.recipient_id, p.gross_yen, w.kind, w.withholding_id AS source_id, w.amount_yen AS wanted
    FROM child_allowance.planned_payment p
    JOIN child_allowance.withholding w ON w.recipient_id = p.recipient_id
   WHERE p.run_id = CAST(:run AS uuid) AND p.recipient_id > :after AND p.recipient_id <= :upTo AND p.kind = 'REGULAR'
     AND w.known_to = 'infinity' AND w.valid @> CAST(:paymentMonth AS date)
  UNION ALL
  SELECT p.recipient_id, p.gross_yen, 'OFFSET', o.overpayment_id, o.rest
    FROM child_allowance.planned_payment p
    JOIN LATERAL (
         SELECT o.overpayment_id,
                o.amount_yen - COALESCE((SELECT sum(s.amount_yen) FROM child_allowance.overpayment_settlement s
                                          WHERE s.overpayment_id = o.overpayment_id), 0) AS rest
           FROM child_allowance.overpayment o
          WHERE o.recipient_id = p.recipient_id AND o.prescribed_on >= CAST(:paymentDate AS date)) o ON o.rest > 0
   WHERE p.run_id = CAST(:run AS uuid) AND p.recipient_id > :after AND p.recipient_id <= :upTo
     AND p.kind IN ('REGULAR', 'OFF_CYCLE')),
ordered AS (
  SELECT a.*,
         COALESCE(sum(wanted) OVER (PARTITION BY recipient_id ORDER BY array_position(CAST(:order AS text[]), kind), source_id
                                    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS taken,
         row_number() OVER (PARTITION BY recipient_id ORDER BY array_position(CAST(:order AS text[]), kind), source_id) AS no
    FROM asked a)
INSERT INTO child_allowance.planned_deduction (run_id, recipient_id, deduction_no, kind, source_id, amount_yen)
SELECT CAST(:run AS uuid), recipient_id, no, kind, source_id, LEAST(wanted, gross_yen - taken)
  FROM ordered
 WHERE gross_yen > taken
