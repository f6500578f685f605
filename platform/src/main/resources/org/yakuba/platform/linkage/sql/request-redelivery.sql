UPDATE platform.linkage_parked SET requested_by = :officer
 WHERE tenant_id = platform.current_tenant() AND consumer = :consumer AND cursor = :cursor AND state = 'DEAD' AND requested_by IS NULL
