-- Rows of households that a cancelled 異動 made.
UPDATE resident_register.household_record h SET known_to = CAST(:at AS timestamptz)
 WHERE h.household_number = ANY (CAST(:householdNumbers AS text[])) AND h.event_id = ANY (CAST(:cancelled AS uuid[]))
   AND h.known_to = 'infinity'
