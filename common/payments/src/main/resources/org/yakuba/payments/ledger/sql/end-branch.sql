UPDATE payments.bank_branch SET known_to = CAST(:at AS timestamptz)
 WHERE tenant_id = platform.current_tenant() AND bank_code = :bank AND branch_code = :branch AND lower(valid) = CAST(:from AS date)
   AND known_to = 'infinity'
