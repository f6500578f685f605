-- Where the sheets of these persons say that somebody lived or went, besides where they live now: texts of the present row and, with the
-- history, the place of every row. Read to find out who lives there today, never to be printed.
SELECT DISTINCT t.town, t.number, t.building
  FROM resident_register.resident r
  JOIN resident_register.resident_record c ON c.tenant_id = r.tenant_id AND c.resident_id = r.resident_id
 CROSS JOIN LATERAL (VALUES
   (CASE WHEN c.history_no = r.current_history_no THEN c.previous_address END, NULL, NULL),
   (CASE WHEN c.history_no = r.current_history_no THEN c.origin_address END, NULL, NULL),
   (CASE WHEN c.history_no = r.current_history_no THEN c.move_out_planned_address END, NULL, NULL),
   (CASE WHEN c.history_no = r.current_history_no THEN c.move_out_confirmed_address END, NULL, NULL),
   (CASE WHEN :history THEN c.address_town END, c.address_number, c.address_building)) AS t (town, number, building)
 WHERE r.addressee_number = ANY (:subjects) AND t.town IS NOT NULL
