-- Each of the persons as of a day, as known before an instant: the last row of the chain that was true and known.
SELECT r.addressee_number,
       c.*,
       c.history_no = r.current_history_no AND c.known_to = 'infinity' AS is_current,
       (SELECT min(f.event_date)
          FROM resident_register.resident_record f
         WHERE f.tenant_id = r.tenant_id AND f.resident_id = r.resident_id
           AND f.known_from < :knownBefore AND f.known_to >= :knownBefore
           AND f.entry_kind <> 'C' AND f.resident_status = '2' AND f.event_date > :day) AS pending_removal_on
  FROM resident_register.resident r
 CROSS JOIN LATERAL (
       SELECT e.*
         FROM resident_register.resident_record e
        WHERE e.tenant_id = r.tenant_id AND e.resident_id = r.resident_id
          AND e.known_from < :knownBefore AND e.known_to >= :knownBefore
          AND e.entry_kind <> 'C' AND e.event_date <= :day
        ORDER BY e.event_date DESC, e.chain_no DESC
        LIMIT 1) c
 WHERE r.addressee_number = ANY (:addresseeNumbers)
