-- Among the recipients of the extract (every row but the first that overlaps one before), and against the ledger.
SELECT 'allowance_recipient', r.row_no, '支給開始月', to_char(r.start_month, 'YYYY-MM'), r.addressee_number
  FROM (SELECT s.*, max(COALESCE(s.extinction_date, 'infinity'::date))
                      OVER (PARTITION BY s.addressee_number, s.recipient_type IN ('FACILITY', 'FOSTER')
                            ORDER BY s.start_month, s.row_no ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS until
          FROM staging.allowance_recipient s
         WHERE NOT s.quarantined) r
 WHERE r.until >= r.start_month
UNION ALL
SELECT 'allowance_recipient', r.row_no, '支給開始月', to_char(r.start_month, 'YYYY-MM'), r.addressee_number
  FROM staging.allowance_recipient r
  JOIN child_allowance.recipient k
    ON k.tenant_id = :tenant AND k.addressee_number = r.addressee_number AND k.known_to = 'infinity'
   AND k.capacity = CASE WHEN r.recipient_type IN ('FACILITY', 'FOSTER') THEN 'FACILITY' ELSE 'PARENT' END
   AND k.certification_number <> r.certification_number
   AND k.valid && daterange(r.start_month, GREATEST(r.extinction_date, r.start_month), '[]')
 WHERE NOT r.quarantined
