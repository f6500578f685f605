-- その他団体が状況の確認を要するとした者: an omitted one is asked for after all.
UPDATE child_allowance.status_report s SET known_to = :at
  FROM child_allowance.amount_recipient r
 WHERE r.recipient_id = s.recipient_id AND r.certification_number = :certification AND r.extinction_date IS NULL
   AND s.fiscal_year = :year AND s.known_to = 'infinity' AND s.state = 'OMITTED'
RETURNING s.recipient_id, r.addressee_number, s.due_on
