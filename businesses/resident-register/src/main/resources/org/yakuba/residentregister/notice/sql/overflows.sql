-- 文字溢れ一覧: copies of some days on which something stands on 別紙, oldest first.
SELECT i.*, p.occurred_at AS printed_at, v.occurred_at AS voided_at, v.reason AS void_reason
  FROM resident_register.certificate_issue i
  LEFT JOIN resident_register.certificate_event p ON p.tenant_id = i.tenant_id AND p.issue_id = i.issue_id AND p.kind = 'PRINTED'
  LEFT JOIN resident_register.certificate_event v ON v.tenant_id = i.tenant_id AND v.issue_id = i.issue_id AND v.kind = 'VOIDED'
 WHERE i.issued_on BETWEEN :from AND :to AND cardinality(i.overflowed) > 0
 ORDER BY i.issued_on, i.serial
 LIMIT :most
