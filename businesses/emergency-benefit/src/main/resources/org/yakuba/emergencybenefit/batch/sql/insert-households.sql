INSERT INTO emergency_benefit.extract_household
  (extraction_id, serial, letter_id, household_number, head_number, eligible_persons, amount)
SELECT :extraction, h.serial, h.letter, h.household, h.head, h.eligible, h.amount
  FROM unnest(:serials::int[], :letters::text[], :households::text[], :heads::text[], :eligible::int[], :amounts::bigint[])
    AS h(serial, letter, household, head, eligible, amount)
