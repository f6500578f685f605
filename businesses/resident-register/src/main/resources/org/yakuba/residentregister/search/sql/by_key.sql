-- Persons found under ranges of the search index, in the order of the index, after the last one shown.
-- Each range is read from its own place in the tree (its beginning or the last row shown) and no further than :rows rows.
-- The ranges are hidden from the planner in sub-selects and :rows is written in as a number: every plan then costs the same, the
-- server keeps one for all questions after the fifth, and planning, which takes longer than reading the page, is saved.
SELECT f.found_key, f.found_past, h.*
  FROM (
       SELECT s.tenant_id, s.key AS found_key, s.past AS found_past, s.resident_id
         FROM unnest((SELECT :kinds::text[]), (SELECT :lows::text[]), (SELECT :afterIds::bigint[]), (SELECT :highs::text[]))
                AS r (kind, low, after_id, high)
        CROSS JOIN LATERAL (
              SELECT k.tenant_id, k.key, k.past, k.resident_id
                FROM resident_register.search_key k
               WHERE k.kind = r.kind::"char" AND (k.key, k.resident_id) > (r.low, r.after_id) AND k.key < r.high
                 AND (:withPast OR NOT k.past)
               ORDER BY k.key, k.resident_id
               LIMIT :rows) s
        ORDER BY s.key, s.resident_id
        LIMIT :rows) f
  JOIN resident_register.search_hit h ON h.tenant_id = f.tenant_id AND h.resident_id = f.resident_id
 ORDER BY f.found_key, f.resident_id
