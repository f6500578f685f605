INSERT INTO child_allowance.recipient
  (tenant_id, recipient_id, row_no, certification_number, addressee_number, recipient_type, capacity, insurance_class, pension_type,
   claim_date, event_date, reform2024_transitional, decision_date, start_month, extinction_date, extinction_reason,
   spouse_addressee_number, principal_earner_basis, cohabitation_priority, protective_handling, payee_account_id, public_account_consent, valid,
   determination_id, known_from)
SELECT platform.current_tenant(), :recipient,
       (SELECT coalesce(max(row_no), 0) FROM child_allowance.recipient
        WHERE tenant_id = platform.current_tenant() AND recipient_id = :recipient) + row_number() OVER (ORDER BY n."from"),
       n."certificationNumber", n.number, n.kind, n.capacity, n."insuranceClass", n."pensionType", n."claimDate", n."eventDate",
       n.transitional, n."decisionDate", n."startMonth", n."extinctionDate", n."extinctionReason", n.spouse, n."earnerBasis",
       n."cohabitationPriority", n."protectiveHandling", n."payeeAccountId",
       n."publicAccountConsent", daterange(n."from", n.until), :determination, :at
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS n
  ("certificationNumber" text, number text, kind text, capacity text, "insuranceClass" text, "pensionType" text, "claimDate" date,
   "eventDate" date, transitional boolean, "decisionDate" date, "startMonth" date, "extinctionDate" date, "extinctionReason" text,
   spouse text, "earnerBasis" text, "cohabitationPriority" boolean, "protectiveHandling" boolean, "payeeAccountId" uuid,
   "publicAccountConsent" boolean,
   "from" date, until date)
