SELECT certification_number, addressee_number, recipient_type, insurance_class, pension_type, claim_date, event_date,
       reform2024_transitional, decision_date, start_month, extinction_date, extinction_reason, spouse_addressee_number,
       principal_earner_basis, cohabitation_priority, protective_handling, payee_account_id, public_account_consent,
       lower(valid) AS valid_from
FROM child_allowance.recipient
WHERE tenant_id = platform.current_tenant() AND recipient_id = :recipient AND known_from <= :at AND known_to > :at
ORDER BY lower(valid)
