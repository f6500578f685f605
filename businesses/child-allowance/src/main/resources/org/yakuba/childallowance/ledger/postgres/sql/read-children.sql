SELECT child_number, record_order, birth_date, relationship, living_arrangement, livelihood, care_from, care_to, residence,
       study_abroad_from, study_abroad_to, claim_date, event_date, reform2024_transitional, payable_from, payable_to
FROM child_allowance.child_entry
WHERE tenant_id = platform.current_tenant() AND recipient_id = :recipient AND known_from <= :at AND known_to > :at
ORDER BY record_order, child_number, payable_from
