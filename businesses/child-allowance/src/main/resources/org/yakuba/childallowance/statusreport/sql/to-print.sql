-- Whose letter is to be printed: 現況届 of those asked for, or 催告書 of those whose day has passed. Rows are locked, in the order of
-- their numbers: two officers who press at once get different letters.
SELECT s.recipient_id, r.certification_number, r.addressee_number, s.reasons, s.due_on
  FROM child_allowance.status_report s
  JOIN child_allowance.amount_recipient r ON r.recipient_id = s.recipient_id AND r.extinction_date IS NULL
 WHERE s.fiscal_year = :year AND s.known_to = 'infinity'
   AND (s.state = :state AND (:state = 'REQUIRED' OR s.due_on < :today))
   AND r.certification_number > :after
 ORDER BY r.certification_number
 LIMIT :limit
   FOR UPDATE OF s SKIP LOCKED
