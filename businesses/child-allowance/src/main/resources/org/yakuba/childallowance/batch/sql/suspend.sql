-- 差止 of one recipient; none when there is no such recipient or the payment rests for this reason already.
INSERT INTO child_allowance.suspension (recipient_id, reason, valid, entered_by, known_from)
SELECT r.recipient_id, :reason, daterange(CAST(:from AS date), NULL), :officer, :at
  FROM child_allowance.amount_recipient r
 WHERE r.certification_number = :certification AND NOT EXISTS (
       SELECT FROM child_allowance.suspension p
        WHERE p.recipient_id = r.recipient_id AND p.known_to = 'infinity' AND p.released_on IS NULL AND p.reason = :reason)
RETURNING (SELECT a.addressee_number FROM child_allowance.amount_recipient a WHERE a.certification_number = :certification)
