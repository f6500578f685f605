INSERT INTO child_allowance.pension_membership (addressee_number, pension_type, valid, known_from)
SELECT n.number, n.pension_type, daterange(CAST(n.valid_from AS date), CAST(n.valid_until AS date)), :at
  FROM unnest(CAST(:persons AS text[]), CAST(:types AS text[]), CAST(:froms AS text[]), CAST(:untils AS text[]))
       AS n (number, pension_type, valid_from, valid_until)
