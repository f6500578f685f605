-- Recipients of a range who are owed another amount for a month than was known when it was run: their paid months are settled anew.
INSERT INTO child_allowance.unsettled (recipient_id)
SELECT recipient_id
  FROM (SELECT recipient_id, sum(amount_yen) AS owed FROM entitled GROUP BY recipient_id) fresh
  FULL JOIN (SELECT recipient_id, sum(amount_yen) AS owed
               FROM child_allowance.monthly_entitlement
              WHERE month = CAST(:month AS date) AND known_to = 'infinity' AND recipient_id > :after AND recipient_id <= :upTo
              GROUP BY recipient_id) known
       USING (recipient_id)
 WHERE fresh.owed IS DISTINCT FROM known.owed
ON CONFLICT DO NOTHING
