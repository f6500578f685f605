-- 照会の根拠: filings that wait about a person, and certifications that last.
SELECT 'FILING' AS ground, f.filing_id::text AS ground_key, f.filing_type, f.received_on AS since
  FROM child_allowance.filing f
 WHERE f.tenant_id = platform.current_tenant() AND f.addressee_number = :number AND f.status IN ('DRAFT', 'PENDING', 'RETURNED')
UNION ALL
SELECT DISTINCT 'RECIPIENT', r.certification_number, NULL, r.start_month
  FROM child_allowance.recipient r
 WHERE r.tenant_id = platform.current_tenant() AND r.addressee_number = :number AND r.known_to = 'infinity' AND r.extinction_date IS NULL
 ORDER BY since DESC, ground_key
