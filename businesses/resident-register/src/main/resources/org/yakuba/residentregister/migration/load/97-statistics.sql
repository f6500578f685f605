-- The planner has to know of a town that is new among many: only the columns that are joined and looked up by.
ANALYZE resident_register.resident (tenant_id, resident_id, addressee_number, household_number, current_history_no)
--;;
ANALYZE resident_register.resident_record (tenant_id, resident_id, history_no, household_number)
--;;
ANALYZE resident_register.household (tenant_id, household_number)
--;;
ANALYZE resident_register.household_record (tenant_id, household_number)
--;;
ANALYZE resident_register.search_key (tenant_id, kind)
--;;
ANALYZE resident_register.individual_number (tenant_id, resident_id)
