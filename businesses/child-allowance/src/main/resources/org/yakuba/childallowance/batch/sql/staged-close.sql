-- What a range is owed no longer for a month is known no longer.
UPDATE child_allowance.monthly_entitlement m
   SET known_to = :at
 WHERE m.month = CAST(:month AS date) AND m.known_to = 'infinity' AND m.recipient_id > :after AND m.recipient_id <= :upTo
   AND NOT EXISTS (
     SELECT FROM entitled e
      WHERE e.recipient_id = m.recipient_id AND e.child_number = m.child_number AND e.rank IS NOT DISTINCT FROM m.rank
        AND e.category = m.category AND e.amount_yen = m.amount_yen AND e.insurance_class = m.insurance_class)
