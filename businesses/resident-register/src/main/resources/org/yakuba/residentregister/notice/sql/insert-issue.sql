-- One copy with the persons on it, in one statement.
WITH issue AS (
  INSERT INTO resident_register.certificate_issue (
    issue_id, request_id, copy_no, issued_at, issued_on, fiscal_year, form_id, form_version, serial, issue_number,
    certificate, layout, whole_household, with_history, include, subjects,
    requester, requester_name, requester_addressee_number, channel, identity_check, used_for, submit_to, evidence,
    official_use, fee_yen, fee_exemption, officer_id, office, terminal, printer, certifier_id,
    pages, masked, omitted, overflowed, signature, content_cipher, pdf_sha256, keep_until)
  VALUES (
    :issueId, :requestId, :copyNo, :issuedAt, :issuedOn, :fiscalYear, :form, :formVersion, :serial, :issueNumber,
    :certificate, :layout, :wholeHousehold, :withHistory, :include, :subjects,
    :requester, :requesterName, :requesterNumber, :channel, :identityCheck, :usedFor, :submitTo, :evidence,
    :officialUse, :fee, :feeExemption, :officer, :office, :terminal, :printer, :certifier,
    :pages, :masked, :omitted, :overflowed, :signature, :content, :sha256, :keepUntil)
  RETURNING tenant_id, issue_id, subjects)
INSERT INTO resident_register.certificate_subject (tenant_id, addressee_number, issue_id)
SELECT i.tenant_id, s.addressee_number, i.issue_id FROM issue i CROSS JOIN LATERAL unnest(i.subjects) AS s (addressee_number)
