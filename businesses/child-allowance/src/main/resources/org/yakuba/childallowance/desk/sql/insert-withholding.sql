INSERT INTO child_allowance.withholding (recipient_id, kind, amount_yen, source, valid, known_from)
VALUES (:recipient, :kind, :yen, :source, daterange(CAST(:from AS date), CAST(:until AS date)), :at)
