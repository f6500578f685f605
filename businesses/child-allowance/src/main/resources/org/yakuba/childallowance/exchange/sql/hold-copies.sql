-- Copies that have not left wait when somebody has become protected since they were made.
UPDATE platform.gateway_item i
   SET next_try_at = CAST(:at AS timestamptz) + interval '1 minute'
 WHERE i.tenant_id = platform.current_tenant() AND i.kind = 'child-allowance.copy' AND i.state = 'REQUESTED' AND i.message_id IS NULL
   AND i.addressee_number IN (SELECT h.addressee_number FROM child_allowance.held_on(CAST(:today AS date)) h)
