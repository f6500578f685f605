-- The household itself as of a day, as known before an instant.
SELECT h.household_number, h.household_status, h.established_on, h.closed_on
  FROM resident_register.household_record h
 WHERE h.household_number = :householdNumber
   AND h.known_from < :knownBefore AND h.known_to >= :knownBefore AND h.event_date <= :day
 ORDER BY h.event_date DESC, h.history_no DESC
 LIMIT 1
