-- Closes what an office has not closed yet; nothing when there is nothing. Somebody faster makes the insert fail.
WITH recent AS (
  SELECT i.issue_id, 'ISSUED' AS kind, i.fee_yen
    FROM resident_register.certificate_issue i
   WHERE i.office = :office
     AND i.issued_on >= COALESCE((SELECT max(c.closed_on) - 1 FROM resident_register.fee_closing c WHERE c.office = :office), '-infinity')
  UNION ALL
  SELECT v.issue_id, 'VOIDED', i.fee_yen
    FROM resident_register.certificate_event v
    JOIN resident_register.certificate_issue i ON i.tenant_id = v.tenant_id AND i.issue_id = v.issue_id
   WHERE v.kind = 'VOIDED' AND i.office = :office
     AND v.occurred_at >= COALESCE((SELECT max(c.closed_on) - 1 FROM resident_register.fee_closing c WHERE c.office = :office), '-infinity')
), unclosed AS (
  SELECT r.issue_id, r.kind, r.fee_yen
    FROM recent r
   WHERE NOT EXISTS (SELECT FROM resident_register.fee_closing_copy d WHERE d.issue_id = r.issue_id AND d.kind = r.kind)
), closing AS (
  INSERT INTO resident_register.fee_closing (office, closed_at, closed_on, copies, fee_yen, voided, refund_yen, officer_id, terminal)
  SELECT :office, :closedAt, :closedOn, t.copies, t.fee_yen, t.voided, t.refund_yen, :officer, :terminal
    FROM (
SELECT count(*) FILTER (WHERE u.kind = 'ISSUED') AS copies, COALESCE(sum(u.fee_yen) FILTER (WHERE u.kind = 'ISSUED'), 0) AS fee_yen,
       count(*) FILTER (WHERE u.kind = 'VOIDED') AS voided, COALESCE(sum(u.fee_yen) FILTER (WHERE u.kind = 'VOIDED'), 0) AS refund_yen
  FROM unclosed u
    ) t
   WHERE t.copies + t.voided > 0
  RETURNING *
), members AS (
  INSERT INTO resident_register.fee_closing_copy (issue_id, kind, closing_id)
  SELECT u.issue_id, u.kind, c.closing_id FROM unclosed u CROSS JOIN closing c
)
SELECT * FROM closing
