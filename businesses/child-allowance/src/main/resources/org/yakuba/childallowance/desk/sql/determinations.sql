SELECT determination_id, kind, effective_month, old_amount_yen, new_amount_yen, reason, reason_text, decided_on, notice_number, takes_back,
       entered_by, approved_by
FROM child_allowance.determination
WHERE tenant_id = platform.current_tenant() AND recipient_id = :recipient ORDER BY recorded_at, determination_id
