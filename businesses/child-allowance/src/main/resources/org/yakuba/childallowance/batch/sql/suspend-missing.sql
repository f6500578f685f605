-- 差止 of everybody whose 現況届 is missing, from the June of its fiscal year on (U10).
INSERT INTO child_allowance.suspension (recipient_id, reason, valid, entered_by, known_from)
SELECT s.recipient_id, 'STATUS_REPORT_MISSING', daterange(make_date(min(s.fiscal_year), 6, 1), NULL), :officer, :at
  FROM child_allowance.status_report s
  JOIN child_allowance.amount_recipient r ON r.recipient_id = s.recipient_id AND r.extinction_date IS NULL
 WHERE s.known_to = 'infinity' AND s.state IN ('REQUIRED', 'SENT', 'REMINDED') AND s.due_on < :today
   AND NOT EXISTS (
       SELECT FROM child_allowance.suspension p
        WHERE p.recipient_id = s.recipient_id AND p.known_to = 'infinity' AND p.released_on IS NULL
          AND p.reason = 'STATUS_REPORT_MISSING')
 GROUP BY s.recipient_id
