SELECT c.copy_id, c.certification_number, c.addressee_number, c.data_set, c.version, c.public_from, c.public_to, c.content
  FROM child_allowance.information_copy c
 WHERE c.tenant_id = platform.current_tenant() AND c.copy_id = ANY (CAST(:ids AS uuid[]))
