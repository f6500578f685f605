-- What has had no answer for too long has failed; what waits to go again in one file fails together, so that no file goes again in part.
UPDATE platform.gateway_item i
   SET state = 'FAILED', error_code = 'GW-E07', responded_at = CAST(:now AS timestamptz)
 WHERE i.tenant_id = platform.current_tenant() AND i.kind = :kind AND i.state IN ('REQUESTED', 'ACCEPTED')
   AND (i.requested_at < CAST(:before AS timestamptz)
        OR i.state = 'REQUESTED' AND EXISTS (SELECT FROM platform.gateway_item m
                                              WHERE m.tenant_id = i.tenant_id AND m.kind = i.kind AND m.state = 'REQUESTED'
                                                AND m.message_id = i.message_id AND m.requested_at < CAST(:before AS timestamptz)))
