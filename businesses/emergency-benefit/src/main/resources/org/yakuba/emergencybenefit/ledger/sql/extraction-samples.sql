-- Spread evenly over the list, so that every part of the town is seen.
SELECT h.serial, h.letter_id, h.household_number, h.eligible_persons, h.amount
  FROM emergency_benefit.extract_household h
  JOIN (SELECT count(*) AS all_households FROM emergency_benefit.extract_household c WHERE c.extraction_id = :extraction) n
    ON (h.serial - 1) % greatest(1, (n.all_households + :count - 1) / :count) = 0
 WHERE h.extraction_id = :extraction
 ORDER BY h.serial
