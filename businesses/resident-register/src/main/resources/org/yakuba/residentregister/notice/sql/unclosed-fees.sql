-- What an office has issued and voided and not closed yet. A transaction that ends a day after it began is still found.
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
)
SELECT count(*) FILTER (WHERE u.kind = 'ISSUED') AS copies, COALESCE(sum(u.fee_yen) FILTER (WHERE u.kind = 'ISSUED'), 0) AS fee_yen,
       count(*) FILTER (WHERE u.kind = 'VOIDED') AS voided, COALESCE(sum(u.fee_yen) FILTER (WHERE u.kind = 'VOIDED'), 0) AS refund_yen
  FROM unclosed u
