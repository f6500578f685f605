SELECT count(DISTINCT r.addressee_number)
  FROM child_allowance.recipient r
 WHERE r.tenant_id = platform.current_tenant() AND r.known_to = 'infinity'
   AND r.addressee_number IN (SELECT h.addressee_number FROM child_allowance.held_on(CAST(:today AS date)) h)
