-- 差止解除: payment goes on from the month of the release; what rested is paid with it.
WITH closed AS (
  UPDATE child_allowance.suspension SET known_to = :at
  WHERE tenant_id = platform.current_tenant() AND recipient_id = :recipient AND reason = 'STATUS_REPORT_MISSING'
    AND known_to = 'infinity' AND released_on IS NULL
  RETURNING recipient_id, reason, valid)
SELECT lower(valid) AS from_month FROM closed
