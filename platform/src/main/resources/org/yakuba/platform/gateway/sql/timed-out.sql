UPDATE platform.gateway_item
   SET state = 'FAILED', error_code = 'GW-E07', responded_at = CAST(:now AS timestamptz)
 WHERE tenant_id = platform.current_tenant() AND kind = :kind AND state IN ('REQUESTED', 'ACCEPTED')
   AND requested_at < CAST(:before AS timestamptz)
