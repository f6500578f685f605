-- One payment for each recipient of a range who is owed something that does not rest: to the account of the standing, or to the child
-- who claimed for a recipient who died.
INSERT INTO child_allowance.planned_payment
       (run_id, recipient_id, kind, from_month, to_month, gross_yen, payee_number, payee_account_id, consent, payment_key)
SELECT CAST(:run AS uuid), l.recipient_id,
       CASE WHEN h.payee_number IS NOT NULL THEN 'UNPAID_HEIR' ELSE CAST(:kind AS text) END,
       l.from_month, l.to_month, l.gross, COALESCE(h.payee_number, r.addressee_number),
       CASE WHEN h.payee_number IS NOT NULL THEN h.payee_account_id ELSE r.payee_account_id END,
       h.payee_number IS NULL AND r.public_account_consent,
       r.certification_number || '/' || to_char(CAST(:paymentMonth AS date), 'YYYY-MM')
         || CASE WHEN :kind = 'REGULAR' AND h.payee_number IS NULL THEN '' ELSE '/' || CAST(:run AS text) END
  FROM (SELECT recipient_id, min(month) AS from_month, max(month) AS to_month, sum(amount_yen) AS gross
          FROM (SELECT recipient_id, month, amount_yen
                  FROM child_allowance.planned_line
                 WHERE run_id = CAST(:run AS uuid) AND recipient_id > :after AND recipient_id <= :upTo AND held IS NULL
                UNION ALL
                SELECT recipient_id, month, amount_yen
                  FROM child_allowance.planned_local
                 WHERE run_id = CAST(:run AS uuid) AND recipient_id > :after AND recipient_id <= :upTo) lines
         GROUP BY recipient_id) l
  JOIN (SELECT DISTINCT ON (recipient_id) recipient_id, addressee_number, certification_number, payee_account_id, public_account_consent
          FROM child_allowance.recipient
         WHERE known_to = 'infinity' AND recipient_id > :after AND recipient_id <= :upTo
         ORDER BY recipient_id, lower(valid) DESC) r ON r.recipient_id = l.recipient_id
  LEFT JOIN LATERAL (
       SELECT d.command ->> 'representative' AS payee_number, CAST(d.command ->> 'payeeAccountId' AS uuid) AS payee_account_id
         FROM child_allowance.determination d
        WHERE d.recipient_id = l.recipient_id AND d.kind = 'UNPAID' AND NOT EXISTS (
              SELECT FROM child_allowance.determination c WHERE c.takes_back = d.determination_id)
        ORDER BY d.determination_id DESC
        LIMIT 1) h ON true
