-- Everyone whose record as of a day, as known before an instant, belongs to the household: members and those removed while in it.
SELECT r.addressee_number,
       c.*,
       c.history_no = r.current_history_no AND c.known_to = 'infinity' AS is_current,
       (SELECT min(f.event_date)
          FROM resident_register.resident_record f
         WHERE f.tenant_id = r.tenant_id AND f.resident_id = r.resident_id
           AND f.known_from < :knownBefore AND f.known_to >= :knownBefore
           AND f.entry_kind <> 'C' AND f.resident_status = '2' AND f.event_date > :day) AS pending_removal_on
  FROM (SELECT DISTINCT h.tenant_id, h.resident_id
          FROM resident_register.resident_record h
         WHERE h.household_number = :householdNumber) ever
  JOIN resident_register.resident r ON r.tenant_id = ever.tenant_id AND r.resident_id = ever.resident_id
 CROSS JOIN LATERAL (
       SELECT e.*
         FROM resident_register.resident_record e
        WHERE e.tenant_id = r.tenant_id AND e.resident_id = r.resident_id
          AND e.known_from < :knownBefore AND e.known_to >= :knownBefore
          AND e.entry_kind <> 'C' AND e.event_date <= :day
        ORDER BY e.event_date DESC, e.chain_no DESC
        LIMIT 1) c
 WHERE c.household_number = :householdNumber
