-- Persons new to the register: keys of the present row, and of earlier rows that are not among them, in the order of the index.
-- Sorted as whole tokens, kind before key: one text by its bytes is compared several times faster than a kind and then a key.
INSERT INTO resident_register.search_key (tenant_id, kind, key, resident_id, past)
SELECT :tenant, left(k.token, 1)::"char", substr(k.token, 2), k.resident_id, k.past
  FROM (SELECT i.resident_id, t.token COLLATE "C" AS token, false AS past
          FROM staging.resident r
          JOIN staging.person i ON i.row_no = r.row_no
         CROSS JOIN LATERAL unnest(string_to_array(r.search_keys, E'\x1f')) t (token)
         WHERE r.row_no >= :fromRow AND r.row_no < :toRow AND i.row_no >= :fromRow AND i.row_no < :toRow
           AND NOT r.quarantined AND NOT r.unchanged
           AND NOT EXISTS (SELECT FROM staging.known n WHERE n.row_no = r.row_no)
        UNION ALL
        SELECT p.resident_id, p.token COLLATE "C", true
          FROM (SELECT DISTINCT i.resident_id, t.token
                  FROM staging.past_key k
                  JOIN staging.resident r ON r.row_no = k.id
                  JOIN staging.person i ON i.row_no = k.id
                 CROSS JOIN LATERAL unnest(string_to_array(k.value, E'\x1f')) t (token)
                 WHERE k.id >= :fromRow AND k.id < :toRow AND r.row_no >= :fromRow AND r.row_no < :toRow
                   AND NOT r.quarantined AND NOT r.unchanged
                   AND NOT EXISTS (SELECT FROM staging.known n WHERE n.row_no = r.row_no)
                   AND t.token <> ALL (string_to_array(r.search_keys, E'\x1f'))) p) k
 ORDER BY k.token
--;;
-- Persons the register knows: what they can be found by now, and what only by an earlier row.
INSERT INTO resident_register.search_key (tenant_id, kind, key, resident_id, past)
SELECT :tenant, left(k.token, 1)::"char", substr(k.token, 2), i.resident_id, bool_and(k.past)
  FROM (SELECT n.row_no, t.token, false AS past
          FROM staging.known n
          JOIN staging.resident r ON r.row_no = n.row_no
         CROSS JOIN LATERAL unnest(string_to_array(r.search_keys, E'\x1f')) t (token)
         WHERE n.row_no >= :fromRow AND n.row_no < :toRow
        UNION ALL
        SELECT n.row_no, t.token, true
          FROM staging.known n
          JOIN staging.past_key k ON k.id = n.row_no
         CROSS JOIN LATERAL unnest(string_to_array(k.value, E'\x1f')) t (token)
         WHERE n.row_no >= :fromRow AND n.row_no < :toRow) k
  JOIN staging.person i ON i.row_no = k.row_no
 GROUP BY k.token, i.resident_id
ON CONFLICT (tenant_id, kind, key, resident_id) DO UPDATE SET past = EXCLUDED.past WHERE search_key.past <> EXCLUDED.past
