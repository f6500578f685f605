-- 副本の作成 (CHA-7-04): a new version for whoever's payment information is another than was told last, of all at once. A certification that
-- was taken back is public until the day before. Copies of protected people wait until the other side answers nobody about them by itself.
-- What was refused is told again when an officer wants it; what got no answer, by itself.
WITH standing AS (
  SELECT DISTINCT ON (r.recipient_id) r.recipient_id, r.addressee_number, r.certification_number, r.start_month, r.extinction_date
    FROM child_allowance.recipient r
   WHERE r.tenant_id = platform.current_tenant() AND r.known_to = 'infinity' AND r.recipient_type <> 'FACILITY'
   ORDER BY r.recipient_id, r.row_no DESC
), owed AS (
  SELECT m.recipient_id,
         string_agg(format('<i c="DT99000000000003" v="%s" p="%s"/>', m.yen, to_char(m.month, 'YYYY-MM')), '' ORDER BY m.month) AS items
    FROM (SELECT e.recipient_id, e.month, sum(e.amount_yen) AS yen
            FROM child_allowance.monthly_entitlement e
           WHERE e.tenant_id = platform.current_tenant() AND e.known_to = 'infinity'
           GROUP BY e.recipient_id, e.month) m
   GROUP BY m.recipient_id
), paid AS (
  SELECT p.recipient_id,
         string_agg(format('<i c="DT99000000000004" v="%s" p="%s"/>', p.gross_yen, p.payment_date), '' ORDER BY p.payment_date, p.payment_id)
           AS items
    FROM child_allowance.payment p
    JOIN child_allowance.payment_state s
      ON s.tenant_id = p.tenant_id AND s.payment_id = p.payment_id AND s.known_to = 'infinity' AND s.state = 'PAID'
   WHERE p.tenant_id = platform.current_tenant()
   GROUP BY p.recipient_id
), last AS (
  SELECT DISTINCT ON (c.recipient_id, c.data_set) c.*, i.state, i.error_code
    FROM child_allowance.information_copy c
    JOIN platform.gateway_item i ON i.tenant_id = c.tenant_id AND i.item_id = c.copy_id
   WHERE c.tenant_id = platform.current_tenant()
   ORDER BY c.recipient_id, c.data_set, c.version DESC
), told AS (
  SELECT s.recipient_id, s.certification_number, s.addressee_number, 'ENTITLEMENT' AS data_set, NULL::date AS public_to,
         format('<d><i c="DT99000000000001" v="%s" p=""/>', to_char(s.start_month, 'YYYY-MM'))
         || COALESCE('<i c="DT99000000000002" v="' || to_char(s.extinction_date, 'YYYY-MM') || '" p=""/>', '') || '</d>' AS content
    FROM standing s
  UNION ALL
  SELECT s.recipient_id, s.certification_number, s.addressee_number, 'PAYMENTS', NULL,
         '<d>' || COALESCE(o.items, '') || COALESCE(p.items, '') || '</d>'
    FROM standing s
    LEFT JOIN owed o ON o.recipient_id = s.recipient_id
    LEFT JOIN paid p ON p.recipient_id = s.recipient_id
  UNION ALL
  SELECT l.recipient_id, l.certification_number, l.addressee_number, l.data_set, COALESCE(l.public_to, CAST(:today AS date) - 1), '<d></d>'
    FROM last l
   WHERE NOT EXISTS (SELECT FROM standing s WHERE s.recipient_id = l.recipient_id)
), changed AS (
  SELECT t.recipient_id, t.certification_number, t.addressee_number, t.data_set, t.public_to, t.content, COALESCE(l.version, 0) + 1 AS version,
         LEAST(COALESCE(l.public_from, CAST(:today AS date)), COALESCE(t.public_to, 'infinity')) AS public_from,
         concat_ws('/', t.recipient_id, t.data_set, COALESCE(l.version, 0) + 1) AS subject_key
    FROM told t
    LEFT JOIN last l ON l.recipient_id = t.recipient_id AND l.data_set = t.data_set
   WHERE (l.version IS NULL OR l.content <> t.content OR l.public_to IS DISTINCT FROM t.public_to
          OR l.state = 'FAILED' AND (l.error_code = 'GW-E07' OR CAST(:again AS boolean)))
     AND NOT EXISTS (SELECT FROM child_allowance.held_on(CAST(:today AS date)) h WHERE h.addressee_number = t.addressee_number)
), opened AS (
  INSERT INTO platform.gateway_item (kind, subject_key, addressee_number, requested_by, requested_at, next_try_at)
  SELECT 'child-allowance.copy', c.subject_key, c.addressee_number, :officer, CAST(:at AS timestamptz), CAST(:at AS timestamptz)
    FROM changed c
   ORDER BY c.data_set, c.recipient_id
  ON CONFLICT DO NOTHING
  RETURNING item_id, subject_key
)
INSERT INTO child_allowance.information_copy (copy_id, recipient_id, certification_number, addressee_number, data_set, version, public_from,
  public_to, content, made_at)
SELECT o.item_id, c.recipient_id, c.certification_number, c.addressee_number, c.data_set, c.version, c.public_from, c.public_to, c.content,
       CAST(:at AS timestamptz)
  FROM opened o
  JOIN changed c ON c.subject_key = o.subject_key
