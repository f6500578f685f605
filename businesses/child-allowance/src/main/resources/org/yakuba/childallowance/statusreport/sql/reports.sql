-- Reports of a year in some states, with a filing that waits for its decision.
SELECT r.certification_number, r.addressee_number, p.name, s.reasons, s.state, s.state_on, s.due_on,
       EXISTS (SELECT FROM child_allowance.filing f
                WHERE f.tenant_id = r.tenant_id AND f.addressee_number = r.addressee_number AND f.filing_type = 'STATUS_REPORT'
                  AND f.status = 'PENDING') AS filed
  FROM child_allowance.status_report s
  JOIN child_allowance.amount_recipient r ON r.recipient_id = s.recipient_id
  LEFT JOIN child_allowance.person p ON p.tenant_id = r.tenant_id AND p.addressee_number = r.addressee_number
 WHERE s.fiscal_year = :year AND s.known_to = 'infinity' AND s.state = ANY (:states)
   AND (CAST(:certification AS text) IS NULL OR r.certification_number = :certification)
 ORDER BY r.certification_number
 LIMIT :limit
