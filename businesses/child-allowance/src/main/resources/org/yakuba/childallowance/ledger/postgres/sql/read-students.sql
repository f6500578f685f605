SELECT addressee_number, record_order, birth_date, claim_date, event_date, reform2024_transitional, detail, study_status,
       expected_end_date, end_date, lower(valid) AS counted_from, upper(valid) - 1 AS counted_to
FROM child_allowance.university_age_entry
WHERE tenant_id = platform.current_tenant() AND recipient_id = :recipient AND known_from <= :at AND known_to > :at
ORDER BY record_order, addressee_number, lower(valid)
