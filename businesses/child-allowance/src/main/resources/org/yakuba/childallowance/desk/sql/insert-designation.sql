INSERT INTO child_allowance.parent_designation
       (designee_number, designators, country, filed_on, valid, end_reason, entered_by, known_from)
VALUES (:designee, CAST(:designators AS text[]), :country, :filedOn, daterange(CAST(:from AS date), CAST(:until AS date)), :endReason, :officer, :at)
