-- Earlier rows that could be found by something else than the row after them, and the row before the first delivered 異動.
SELECT s.resident_row_no, s.name, s.name_kana, s.former_surname, s.former_surname_kana, s.alias, s.alias_kana, s.name_roman,
       s.address_town, s.address_number, s.address_building, s.resident_code, s.residence_card_number
  FROM staging.past s
 WHERE s.has_past_keys
UNION ALL
SELECT r.row_no, p.name, p.name_kana, p.former_surname, p.former_surname_kana, p.alias, p.alias_kana, p.name_roman,
       p.address_town, p.address_number, p.address_building, p.resident_code, p.residence_card_number
  FROM staging.event e
  JOIN staging.resident r ON r.row_no = e.resident_row_no
 CROSS JOIN LATERAL jsonb_populate_record(r, ('{' || concat_ws(',', e.overlay, e.before) || '}')::jsonb) p
 WHERE e.search_changed AND e.history_no > 1
   AND NOT EXISTS (SELECT FROM staging.event f WHERE f.resident_row_no = e.resident_row_no AND f.history_no < e.history_no)
