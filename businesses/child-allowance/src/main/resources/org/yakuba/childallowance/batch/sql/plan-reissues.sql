-- Payments that did not arrive and are paid anew to the account of the standing (U21).
INSERT INTO child_allowance.planned_payment
       (run_id, recipient_id, kind, from_month, to_month, gross_yen, payee_number, payee_account_id, consent, payment_key, issue_no, reissue_of)
SELECT CAST(:run AS uuid), p.recipient_id, 'REISSUE', p.from_month, p.to_month, p.gross_yen - p.deducted_yen, p.payee_number,
       CASE WHEN p.payee_number = r.addressee_number THEN r.payee_account_id ELSE p.payee_account_id END,
       p.payee_number = r.addressee_number AND r.public_account_consent,
       n.payment_key, n.issue_no + 1, p.payment_id
  FROM child_allowance.payment_state s
  JOIN child_allowance.payment p ON p.payment_id = s.payment_id
  JOIN child_allowance.planned_payment n ON n.run_id = p.run_id AND n.recipient_id = p.recipient_id AND n.payment_id = p.payment_id
  JOIN (SELECT DISTINCT ON (recipient_id) recipient_id, addressee_number, payee_account_id, public_account_consent
          FROM child_allowance.recipient
         WHERE known_to = 'infinity'
         ORDER BY recipient_id, lower(valid) DESC) r ON r.recipient_id = p.recipient_id
 WHERE s.known_to = 'infinity' AND s.state IN ('FAILED', 'RETURNED')
   AND p.recipient_id > :after AND p.recipient_id <= :upTo
   AND NOT EXISTS (SELECT FROM child_allowance.payment a WHERE a.reissue_of = p.payment_id)
   AND NOT EXISTS (
       SELECT FROM child_allowance.suspension q
        WHERE q.recipient_id = p.recipient_id AND q.known_to = 'infinity' AND q.released_on IS NULL AND q.reason = 'ACCOUNT_INVALID')
