-- 差止解除: what rested comes with the next payment. The row before stays known until now.
WITH closed AS (
  UPDATE child_allowance.suspension
     SET known_to = :at
   WHERE suspension_id = :id AND known_to = 'infinity' AND released_on IS NULL
  RETURNING recipient_id, reason, valid)
INSERT INTO child_allowance.suspension (recipient_id, reason, valid, released_on, entered_by, known_from)
SELECT recipient_id, reason, daterange(lower(valid), GREATEST(CAST(:today AS date), lower(valid) + 1)), CAST(:today AS date), :officer, :at
  FROM closed
RETURNING (SELECT a.addressee_number FROM child_allowance.amount_recipient a WHERE a.recipient_id = suspension.recipient_id)
