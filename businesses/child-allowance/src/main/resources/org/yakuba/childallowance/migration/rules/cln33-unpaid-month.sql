-- Months before the last one that the town has paid for, of which something is still owed. Suspended months rest and are no gap, and a month without a
-- recipient is another finding.
SELECT 'allowance_month', m.row_no, '対象月', to_char(b.month, 'YYYY-MM'), m.child_number
  FROM staging.allowance_balance b
  JOIN (SELECT max(month) AS month FROM staging.allowance_line) l ON b.month <= l.month
  JOIN LATERAL (SELECT s.row_no, s.child_number FROM staging.allowance_month s
                 WHERE s.certification_number = b.certification_number AND s.month = b.month AND s.amount > 0 AND NOT s.quarantined
                 ORDER BY s.row_no LIMIT 1) m ON true
 WHERE b.owed + b.excess > b.paid
   AND NOT EXISTS (SELECT FROM staging.allowance_unread u WHERE u.certification_number = b.certification_number)
   AND EXISTS (SELECT FROM staging.allowance_recipient r
                WHERE r.certification_number = b.certification_number AND (r.suspended_from <= b.month) IS NOT TRUE)
