INSERT INTO child_allowance.university_age_entry
  (tenant_id, recipient_id, addressee_number, row_no, record_order, birth_date, claim_date, event_date, reform2024_transitional,
   detail, study_status, expected_end_date, end_date, valid, determination_id, known_from)
SELECT platform.current_tenant(), :recipient, n.number,
       (SELECT coalesce(max(row_no), 0) FROM child_allowance.university_age_entry u
        WHERE u.tenant_id = platform.current_tenant() AND u.recipient_id = :recipient AND u.addressee_number = n.number)
       + row_number() OVER (PARTITION BY n.number ORDER BY n."from"),
       n."order", n."birthDate", n."claimDate", n."eventDate", n.transitional, n.detail, n."studyStatus", n."expectedEndDate",
       n."endDate", daterange(n."from", CAST(n."to" + interval '1 month' AS date)), :determination, :at
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS n
  (number text, "order" smallint, "birthDate" date, "claimDate" date, "eventDate" date, transitional boolean, detail text,
   "studyStatus" text, "expectedEndDate" date, "endDate" date, "from" date, "to" date)
