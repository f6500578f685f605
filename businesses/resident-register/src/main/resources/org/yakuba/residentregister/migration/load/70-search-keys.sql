-- Keys of the present row, and those of earlier rows that are not among them, in the order of the index.
INSERT INTO resident_register.search_key (tenant_id, kind, key, resident_id, past)
SELECT :tenant, k.kind, k.key, k.resident_id, k.past
  FROM (SELECT left(t.token, 1)::"char" AS kind, substr(t.token, 2) COLLATE "C" AS key, i.resident_id, false AS past
          FROM staging.resident r
          JOIN resident_register.resident i ON i.tenant_id = :tenant AND i.addressee_number = r.addressee_number
         CROSS JOIN LATERAL unnest(string_to_array(r.search_keys, E'\x1f')) t (token)
         WHERE r.row_no >= :fromRow AND r.row_no < :toRow AND NOT r.quarantined AND NOT r.unchanged
        UNION ALL
        SELECT left(p.token, 1)::"char", substr(p.token, 2) COLLATE "C", i.resident_id, true
          FROM (SELECT DISTINCT r.addressee_number, t.token
                  FROM staging.past_key k
                  JOIN staging.resident r ON r.row_no = k.id
                 CROSS JOIN LATERAL unnest(string_to_array(k.value, E'\x1f')) t (token)
                 WHERE k.id >= :fromRow AND k.id < :toRow AND NOT r.quarantined AND NOT r.unchanged
                   AND t.token <> ALL (string_to_array(r.search_keys, E'\x1f'))) p
          JOIN resident_register.resident i ON i.tenant_id = :tenant AND i.addressee_number = p.addressee_number) k
 ORDER BY k.kind, k.key, k.resident_id
ON CONFLICT (tenant_id, kind, key, resident_id) DO UPDATE SET past = EXCLUDED.past WHERE search_key.past <> EXCLUDED.past
