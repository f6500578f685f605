INSERT INTO child_allowance.child_entry
  (tenant_id, recipient_id, child_number, row_no, record_order, birth_date, relationship, living_arrangement, livelihood, care_from,
   care_to, residence, study_abroad_from, study_abroad_to, claim_date, event_date, reform2024_transitional, payable_from, payable_to,
   valid, determination_id, known_from)
SELECT platform.current_tenant(), :recipient, n.number,
       (SELECT coalesce(max(row_no), 0) FROM child_allowance.child_entry c
        WHERE c.tenant_id = platform.current_tenant() AND c.recipient_id = :recipient AND c.child_number = n.number)
       + row_number() OVER (PARTITION BY n.number ORDER BY n."from"),
       n."order", n."birthDate", n.relationship, n.living, n.livelihood, n."careFrom", n."careTo", n.residence, n."studyFrom",
       n."studyTo", n."claimDate", n."eventDate", n.transitional, n."from", n."to",
       daterange(n."from", CAST(n."to" + interval '1 month' AS date)), :determination, :at
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS n
  (number text, "order" smallint, "birthDate" date, relationship text, living text, livelihood text, "careFrom" date, "careTo" date,
   residence text, "studyFrom" date, "studyTo" date, "claimDate" date, "eventDate" date, transitional boolean, "from" date, "to" date)
