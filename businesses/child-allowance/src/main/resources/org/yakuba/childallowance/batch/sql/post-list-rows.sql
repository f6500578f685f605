-- ... and the rows of the list that goes to the payments room. The wish to use the account registered with the state is told as the claim
-- came; who took it back is told as well.
INSERT INTO platform.payment_list_row
       (list_id, business_id, payment_id, addressee_number, payee_account_id, consent_flag, consent_method, amount_yen, offset_yen, payment_key, issue_no,
        reissue_of, customer_code)
SELECT CAST(:run AS uuid), 'child-allowance', p.payment_id, p.payee_number, p.payee_account_id,
       CASE WHEN n.consent THEN '1' WHEN w.recipient_id IS NOT NULL THEN '0' ELSE '9' END,
       CASE WHEN n.consent OR w.recipient_id IS NOT NULL THEN COALESCE(w.method, 'PAPER') END, p.gross_yen - p.deducted_yen,
       COALESCE((SELECT sum(d.amount_yen) FROM child_allowance.payment_deduction d
                  WHERE d.payment_id = p.payment_id AND d.kind = 'OFFSET'), 0),
       n.payment_key, n.issue_no, n.reissue_of, split_part(n.payment_key, '/', 1)
  FROM child_allowance.payment p
  JOIN child_allowance.planned_payment n ON n.run_id = p.run_id AND n.recipient_id = p.recipient_id AND n.payment_id = p.payment_id
  LEFT JOIN (SELECT DISTINCT ON (r.recipient_id) r.recipient_id, r.addressee_number,
                    CASE WHEN f.channel IN ('ONLINE', 'COUNTER') THEN f.channel ELSE 'PAPER' END AS method
               FROM child_allowance.recipient r
               LEFT JOIN child_allowance.determination d ON d.determination_id = r.determination_id
               LEFT JOIN child_allowance.filing f ON f.filing_id = d.filing_id
              WHERE r.known_to = 'infinity' AND r.public_account_consent AND r.recipient_id > :after AND r.recipient_id <= :upTo
              ORDER BY r.recipient_id, lower(r.valid) DESC) w
    ON w.recipient_id = p.recipient_id AND w.addressee_number = p.payee_number
 WHERE p.run_id = CAST(:run AS uuid) AND p.recipient_id > :after AND p.recipient_id <= :upTo AND p.gross_yen > p.deducted_yen
