-- Whoever loads a town tells the planner of it: a town that is new among many would else be estimated as one row, and joined by the first
-- index at hand.
GRANT MAINTAIN ON resident_register.resident, resident_register.resident_record, resident_register.household,
  resident_register.household_record, resident_register.search_key, resident_register.individual_number TO yakuba_app;
