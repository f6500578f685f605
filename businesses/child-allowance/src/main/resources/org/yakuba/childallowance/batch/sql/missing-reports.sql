-- 現況届未提出一覧: asked for, due, not confirmed, and not suspended for it.
SELECT s.recipient_id, r.certification_number, r.addressee_number, s.fiscal_year, s.state, s.due_on
  FROM child_allowance.status_report s
  JOIN child_allowance.amount_recipient r ON r.recipient_id = s.recipient_id AND r.extinction_date IS NULL
 WHERE s.known_to = 'infinity' AND s.state IN ('REQUIRED', 'SENT', 'REMINDED') AND s.due_on < :today
   AND NOT EXISTS (
       SELECT FROM child_allowance.suspension p
        WHERE p.recipient_id = s.recipient_id AND p.known_to = 'infinity' AND p.released_on IS NULL
          AND p.reason = 'STATUS_REPORT_MISSING')
 ORDER BY r.certification_number
 LIMIT :limit
