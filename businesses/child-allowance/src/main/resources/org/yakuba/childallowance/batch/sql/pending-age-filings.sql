-- Filings of age lists that wait for a second officer.
SELECT f.filing_id, f.revision
  FROM child_allowance.age_filing a
  JOIN child_allowance.filing f ON f.filing_id = a.filing_id AND f.status = 'PENDING'
 WHERE a.month = :month AND f.entered_by <> :officer AND f.filing_id > CAST(:after AS uuid)
 ORDER BY f.filing_id
 LIMIT :limit
