-- What a range is owed for a month and what was not known yet.
INSERT INTO child_allowance.monthly_entitlement
       (month, recipient_id, child_number, rank, category, amount_yen, insurance_class, law_id, known_from)
SELECT CAST(:month AS date), e.recipient_id, e.child_number, e.rank, e.category, e.amount_yen, e.insurance_class, :law, :at
  FROM entitled e
 WHERE NOT EXISTS (
       SELECT FROM child_allowance.monthly_entitlement m
        WHERE m.month = CAST(:month AS date) AND m.recipient_id > :after AND m.recipient_id <= :upTo
          AND m.recipient_id = e.recipient_id AND m.child_number = e.child_number AND m.known_to = 'infinity')
ON CONFLICT DO NOTHING
