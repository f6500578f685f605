INSERT INTO child_allowance.determination
  (tenant_id, filing_id, recipient_id, addressee_number, kind, effective_month, old_amount_yen, new_amount_yen, reason, reason_text,
   decided_on, notice_number, takes_back, command_version, command, entered_by, approved_by, law, recorded_at)
VALUES (platform.current_tenant(), :filing, :recipient, :number, :kind, :effectiveMonth, :oldYen, :newYen, :reason, :reasonText,
   :decidedOn, :noticeNumber, :takesBack, :version, CAST(:command AS jsonb), :enteredBy, :approvedBy, :law, :at)
RETURNING determination_id
