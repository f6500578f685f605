-- 手数料日計: copies and yen of a day by certificate, channel and exemption; voided copies cost nothing and are counted apart.
SELECT i.certificate, i.channel, i.fee_exemption,
       count(*) FILTER (WHERE v.event_id IS NULL) AS copies,
       COALESCE(sum(i.fee_yen) FILTER (WHERE v.event_id IS NULL), 0) AS fee_yen,
       count(v.event_id) AS voided
  FROM resident_register.certificate_issue i
  LEFT JOIN resident_register.certificate_event v ON v.tenant_id = i.tenant_id AND v.issue_id = i.issue_id AND v.kind = 'VOIDED'
 WHERE i.issued_on = :day
 GROUP BY i.certificate, i.channel, i.fee_exemption
 ORDER BY i.certificate, i.channel, i.fee_exemption NULLS FIRST
