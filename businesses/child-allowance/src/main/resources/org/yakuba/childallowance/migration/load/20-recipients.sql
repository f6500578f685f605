-- One row for each 認定 as it stood on the base date (移行時点の断面). It came by no command, so no decision of it can be taken back.
INSERT INTO child_allowance.recipient
  (tenant_id, row_no, certification_number, addressee_number, recipient_type, capacity, insurance_class, pension_type, claim_date,
   event_date, reform2024_transitional, decision_date, start_month, extinction_date, extinction_reason, spouse_addressee_number,
   principal_earner_basis, cohabitation_priority, protective_handling, public_account_consent, valid, determination_id, known_from)
SELECT :tenant, 1, s.certification_number, s.addressee_number, s.recipient_type,
       CASE WHEN s.recipient_type IN ('FACILITY', 'FOSTER') THEN 'FACILITY' ELSE 'PARENT' END, s.insurance_class, s.pension_type,
       s.claim_date, s.event_date, COALESCE(s.transitional = '1', false), s.decision_date, s.start_month, s.extinction_date,
       s.extinction_reason, s.spouse_number, s.earner_basis, COALESCE(s.cohabitation_priority = '1', false),
       COALESCE(s.protective_handling = '1', false), COALESCE(s.public_account_consent = '1', false),
       daterange(s.start_month, (date_trunc('month', s.extinction_date) + interval '1 month')::date),
       CAST(md5('child-allowance/' || :tenant || '/migration/' || :job) AS uuid), :baseDate::timestamp AT TIME ZONE 'Asia/Tokyo'
  FROM staging.allowance_recipient s
 WHERE s.row_no >= :fromRow AND s.row_no < :toRow AND NOT s.quarantined AND NOT s.unchanged
 ORDER BY s.row_no
