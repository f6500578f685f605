SELECT s.restriction_id, s.addressee_number, s.is_on
  FROM child_allowance.response_restriction s
 WHERE s.tenant_id = platform.current_tenant() AND s.restriction_id = ANY (CAST(:ids AS uuid[]))
