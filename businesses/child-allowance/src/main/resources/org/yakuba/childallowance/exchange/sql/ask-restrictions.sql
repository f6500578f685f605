-- Whoever is protected and known to this business is not answered about by the server itself; whoever no longer is, again. A restriction that
-- was refused is asked for again after an hour.
WITH wanted AS (
  SELECT DISTINCT p.addressee_number
    FROM child_allowance.protected_on(CAST(:today AS date)) p
   WHERE EXISTS (SELECT FROM child_allowance.recipient r
                  WHERE r.tenant_id = platform.current_tenant() AND r.addressee_number = p.addressee_number)
), changed AS (
  SELECT COALESCE(w.addressee_number, s.addressee_number) AS addressee_number, w.addressee_number IS NOT NULL AS is_on
    FROM wanted w
    FULL JOIN (SELECT * FROM child_allowance.standing_restriction
                WHERE tenant_id = platform.current_tenant() AND restriction = :restriction) s ON s.addressee_number = w.addressee_number
   WHERE (w.addressee_number IS NOT NULL) IS DISTINCT FROM COALESCE(s.is_on, false)
      OR s.state = 'FAILED' AND s.responded_at < CAST(:at AS timestamptz) - interval '1 hour'
), opened AS (
  INSERT INTO platform.gateway_item (kind, subject_key, addressee_number, requested_by, requested_at, next_try_at)
  SELECT :kind, concat_ws('/', c.addressee_number, c.is_on), c.addressee_number, 'system', CAST(:at AS timestamptz), CAST(:at AS timestamptz)
    FROM changed c
  ON CONFLICT DO NOTHING
  RETURNING item_id, addressee_number
)
INSERT INTO child_allowance.response_restriction (restriction_id, addressee_number, restriction, is_on, asked_at)
SELECT o.item_id, o.addressee_number, :restriction, c.is_on, CAST(:at AS timestamptz)
  FROM opened o
  JOIN changed c ON c.addressee_number = o.addressee_number
