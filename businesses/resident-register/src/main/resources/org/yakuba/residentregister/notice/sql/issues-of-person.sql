-- 交付履歴照会: everything issued about a person, newest first.
SELECT i.*, p.occurred_at AS printed_at, v.occurred_at AS voided_at, v.reason AS void_reason
  FROM resident_register.certificate_subject s
  JOIN resident_register.certificate_issue i ON i.tenant_id = s.tenant_id AND i.issue_id = s.issue_id
  LEFT JOIN resident_register.certificate_event p ON p.tenant_id = i.tenant_id AND p.issue_id = i.issue_id AND p.kind = 'PRINTED'
  LEFT JOIN resident_register.certificate_event v ON v.tenant_id = i.tenant_id AND v.issue_id = i.issue_id AND v.kind = 'VOIDED'
 WHERE s.addressee_number = :addresseeNumber
 ORDER BY i.issued_at DESC, i.serial DESC
 LIMIT :most
