-- Only what was asked for at the desk is ended there: what another business asks for, it ends itself.
UPDATE child_allowance.withholding SET known_to = :at
 WHERE withholding_id = :id AND recipient_id = :recipient AND known_to = 'infinity' AND source = 'REQUEST'
RETURNING kind, amount_yen, source, lower(valid) AS valid_from, upper(valid) AS valid_until
