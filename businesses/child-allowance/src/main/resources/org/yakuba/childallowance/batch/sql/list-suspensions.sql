SELECT s.suspension_id, r.certification_number, r.addressee_number, s.reason, lower(s.valid) AS from_month, s.entered_by
  FROM child_allowance.suspension s
  JOIN child_allowance.amount_recipient r ON r.recipient_id = s.recipient_id
 WHERE s.known_to = 'infinity' AND s.released_on IS NULL
 ORDER BY r.certification_number, s.reason
 LIMIT :limit
