INSERT INTO addressee.search_key (tenant_id, kind, key, addressee_number)
SELECT :tenant, left(t.token, 1)::"char", substr(t.token, 2), n.addressee_number
  FROM staging.non_resident n
 CROSS JOIN LATERAL unnest(string_to_array(n.search_keys, E'\x1f')) t (token)
 WHERE n.row_no >= :fromRow AND n.row_no < :toRow AND NOT n.quarantined AND NOT n.unchanged
 ORDER BY t.token COLLATE "C"
ON CONFLICT DO NOTHING
