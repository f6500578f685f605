-- Which account each payment of a list that waits is paid into; repeating it changes only what has changed. Right after a load there are no
-- statistics; what is looked up stands in subqueries with LIMIT, which always go through an index by person, never through a join of sets.
WITH target AS MATERIALIZED (
  SELECT p.payment_id, p.addressee_number, p.requested_account_id, p.payee_account_id, p.account_state, l.payment_date,
         COALESCE((SELECT c.consent_flag = '1'
                     FROM payments.benefit_consent c
                    WHERE c.tenant_id = p.tenant_id AND c.addressee_number = p.addressee_number AND c.business_id = p.business_id
                      AND c.benefit_id = p.benefit_id AND c.known_to = 'infinity' LIMIT 1), false) AS consent
    FROM payments.payment p
    JOIN payments.payment_list l ON l.tenant_id = p.tenant_id AND l.list_id = p.list_id
   WHERE p.tenant_id = platform.current_tenant() AND p.list_id = CAST(:list AS uuid) AND p.status = 'APPROVED' AND p.run_id IS NULL
), found AS MATERIALIZED (
  SELECT t.payment_id, t.payee_account_id AS before_id, t.account_state AS before_state, t.consent,
         registered.payee_account_id AS public_id,
         registered.payable AND registered.retrieved_at >= CAST(:freshSince AS timestamptz) AS public_fresh,
         registered.retrieved_at >= CAST(:freshSince AS timestamptz) AND NOT registered.payable AS public_held,
         asked.outcome,
         COALESCE(t.requested_account_id, sole.payee_account_id) AS declared_id,
         COALESCE(requested.payable, sole.payable, false) AS declared_payable
    FROM target t
    LEFT JOIN LATERAL (
      SELECT a.payee_account_id, a.retrieved_at,
             a.suspended_reason IS NULL AND a.verification_status <> 'TRANSFER_FAILED' AND a.valid_from <= t.payment_date AS payable
        FROM payments.payee_account a
       WHERE t.consent AND a.tenant_id = platform.current_tenant() AND a.addressee_number = t.addressee_number
         AND a.account_source = 'PUBLIC_REGISTERED' AND a.known_to = 'infinity'
         AND (a.valid_to IS NULL OR a.valid_to >= t.payment_date)
       ORDER BY a.retrieved_at DESC LIMIT 1) registered ON true
    LEFT JOIN LATERAL (
      SELECT i.outcome
        FROM payments.account_inquiry i
       WHERE t.consent AND i.tenant_id = platform.current_tenant() AND i.addressee_number = t.addressee_number
         AND i.state = 'RESPONDED' AND i.responded_at >= CAST(:freshSince AS timestamptz)
       ORDER BY i.requested_at DESC LIMIT 1) asked ON true
    LEFT JOIN LATERAL (
      SELECT a.suspended_reason IS NULL AND a.verification_status <> 'TRANSFER_FAILED' AND a.valid_from <= t.payment_date
             AND (a.valid_to IS NULL OR a.valid_to >= t.payment_date) AS payable
        FROM payments.payee_account a
       WHERE a.tenant_id = platform.current_tenant() AND a.addressee_number = t.addressee_number
         AND a.payee_account_id = t.requested_account_id AND a.known_to = 'infinity' LIMIT 1) requested ON true
    LEFT JOIN LATERAL (
      SELECT CASE WHEN count(*) = 1 THEN (array_agg(a.payee_account_id))[1] END AS payee_account_id, count(*) = 1 AS payable
        FROM payments.payee_account a
       WHERE t.requested_account_id IS NULL AND a.tenant_id = platform.current_tenant() AND a.addressee_number = t.addressee_number
         AND a.account_source = 'DECLARED' AND a.known_to = 'infinity' AND a.suspended_reason IS NULL
         AND a.verification_status <> 'TRANSFER_FAILED' AND a.valid_from <= t.payment_date
         AND (a.valid_to IS NULL OR a.valid_to >= t.payment_date)) sole ON true
), chosen AS MATERIALIZED (
  SELECT payment_id, before_id, before_state,
         CASE WHEN consent AND public_fresh THEN public_id
              WHEN consent AND public_held THEN NULL
              WHEN consent AND outcome IS DISTINCT FROM 'NOT_REGISTERED' THEN NULL
              WHEN declared_payable THEN declared_id END AS account_id,
         CASE WHEN consent AND public_fresh THEN 'READY'
              WHEN consent AND public_held THEN 'SUSPENDED'
              WHEN consent AND outcome IN ('NOT_DISCLOSED', 'ERROR', 'HOLDER_MISMATCH') THEN 'SUSPENDED'
              WHEN consent AND outcome IS DISTINCT FROM 'NOT_REGISTERED' THEN 'INQUIRE'
              WHEN declared_payable THEN 'READY'
              WHEN declared_id IS NOT NULL THEN 'SUSPENDED'
              ELSE 'NONE' END AS state
    FROM found
)
UPDATE payments.payment p SET payee_account_id = c.account_id, account_state = c.state
  FROM chosen c
 WHERE p.tenant_id = platform.current_tenant() AND p.payment_id = c.payment_id
   AND (c.state <> c.before_state OR c.account_id IS DISTINCT FROM c.before_id)
