-- Closes what an office has not closed yet; nothing when there is nothing. Somebody faster makes the insert fail.
WITH unclosed AS (
  SELECT * FROM resident_register.unclosed_fees(:office)
), closing AS (
  INSERT INTO resident_register.fee_closing (office, closed_at, closed_on, copies, fee_yen, voided, refund_yen, officer_id, terminal)
  SELECT :office, :closedAt, :closedOn, t.copies, t.fee_yen, t.voided, t.refund_yen, :officer, :terminal
    FROM (
      SELECT count(*) FILTER (WHERE u.kind = 'ISSUED') AS copies, COALESCE(sum(u.fee_yen) FILTER (WHERE u.kind = 'ISSUED'), 0) AS fee_yen,
             count(*) FILTER (WHERE u.kind = 'VOIDED') AS voided, COALESCE(sum(u.fee_yen) FILTER (WHERE u.kind = 'VOIDED'), 0) AS refund_yen
        FROM unclosed u) t
   WHERE t.copies + t.voided > 0
  RETURNING *
), members AS (
  INSERT INTO resident_register.fee_closing_copy (issue_id, kind, closing_id)
  SELECT u.issue_id, u.kind, c.closing_id FROM unclosed u CROSS JOIN closing c
)
SELECT * FROM closing
