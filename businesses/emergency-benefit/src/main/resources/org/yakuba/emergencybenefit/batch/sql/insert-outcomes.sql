INSERT INTO emergency_benefit.extract_outcome (extraction_id, household_number, addressee_number, outcome, pattern, amount)
SELECT :extraction, o.household, o.number, o.outcome, o.pattern, o.amount
  FROM unnest(:households::text[], :numbers::text[], :outcomes::text[], :patterns::text[], :amounts::bigint[])
    AS o(household, number, outcome, pattern, amount)
