SELECT d.designation_id, d.designee_number, coalesce(p.name, d.designee_number) AS designee_name, array_to_string(ARRAY(
         SELECT coalesce(x.name, n.number) FROM unnest(d.designators) WITH ORDINALITY AS n (number, place)
           LEFT JOIN child_allowance.person x ON x.addressee_number = n.number ORDER BY n.place), '、') AS designators,
       d.designators AS designator_numbers,
       d.country, d.filed_on, lower(d.valid) AS valid_from, upper(d.valid) AS valid_until, d.end_reason
  FROM child_allowance.parent_designation d
  LEFT JOIN child_allowance.person p ON p.addressee_number = d.designee_number
 WHERE d.known_to = 'infinity'
 ORDER BY upper(d.valid) IS NOT NULL, d.designee_number, lower(d.valid) DESC
 LIMIT :limit
