SELECT count(*)
  FROM child_allowance.age_filing a
  JOIN child_allowance.filing f ON f.filing_id = a.filing_id AND f.status = 'PENDING'
 WHERE a.month = :month
