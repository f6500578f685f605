UPDATE emergency_benefit.extraction e
   SET households = s.households, eligible_persons = s.eligible, amount = s.amount, finished_at = :at
  FROM (SELECT count(*) AS households, coalesce(sum(h.eligible_persons), 0) AS eligible, coalesce(sum(h.amount), 0) AS amount
          FROM emergency_benefit.extract_household h
         WHERE h.extraction_id = :extraction) s
 WHERE e.extraction_id = :extraction
