-- The chains, as presently known, of the persons and of everybody any row of whom names one of their households or of the households
-- given; and the state of the desk: the last day of processing, whether the command was recorded before, who else is at work on them.
WITH named AS (
  SELECT r.tenant_id, r.resident_id FROM resident_register.resident r WHERE r.addressee_number = ANY (CAST(:persons AS text[]))
), home AS (
  SELECT c.household_number
    FROM named n
    JOIN resident_register.resident_record c
      ON c.tenant_id = n.tenant_id AND c.resident_id = n.resident_id AND c.known_to = 'infinity' AND c.entry_kind <> 'C'
  UNION
  SELECT h FROM unnest(CAST(:households AS text[])) h
), ever AS (
  SELECT c.tenant_id, c.resident_id
    FROM home h
    JOIN resident_register.resident_record c ON c.household_number = h.household_number
   WHERE c.known_to = 'infinity' AND c.entry_kind <> 'C'
  UNION
  SELECT n.tenant_id, n.resident_id FROM named n
)
SELECT d.*, p.addressee_number, p.last_history_no, p.last_known_from, p.number_ciphers, p.number_from, p.number_to, c.*
  FROM (
    SELECT (SELECT j.processed_date FROM resident_register.event_journal j ORDER BY j.processed_date DESC LIMIT 1) AS last_processed,
           EXISTS (SELECT FROM resident_register.event_journal j WHERE j.event_id = CAST(:event AS uuid)) AS recorded,
           COALESCE((SELECT s.direct_kinds FROM resident_register.approval_setting s), '{}') AS direct_kinds,
           (SELECT min(l.addressee_number) FROM resident_register.input_lock l
             WHERE l.addressee_number = ANY (CAST(:persons AS text[])) AND l.officer_id <> :officer
               AND l.held_until > CAST(:now AS timestamptz)) AS held,
           (SELECT min(w.number)
              FROM resident_register.provisional_event v
             CROSS JOIN LATERAL unnest(v.persons) AS w (number)
             WHERE v.status IN ('PROVISIONAL', 'RETURNED') AND v.persons && CAST(:persons AS text[])
               AND v.provisional_id <> CAST(:event AS uuid) AND w.number = ANY (CAST(:persons AS text[]))) AS waiting
  ) d
  LEFT JOIN (
    SELECT r.tenant_id, r.resident_id, r.addressee_number, m.last_history_no, m.last_known_from,
           n.number_ciphers, n.number_from, n.number_to
      FROM ever e
      JOIN resident_register.resident r ON r.tenant_id = e.tenant_id AND r.resident_id = e.resident_id
     CROSS JOIN LATERAL (
           SELECT max(a.history_no) AS last_history_no, max(a.known_from) AS last_known_from
             FROM resident_register.resident_record a
            WHERE a.tenant_id = r.tenant_id AND a.resident_id = r.resident_id) m
     CROSS JOIN LATERAL (
           SELECT array_agg(i.number_cipher ORDER BY i.valid_from) AS number_ciphers,
                  array_agg(i.valid_from ORDER BY i.valid_from) AS number_from,
                  array_agg(i.valid_to ORDER BY i.valid_from) AS number_to
             FROM resident_register.individual_number i
            WHERE i.tenant_id = r.tenant_id AND i.resident_id = r.resident_id AND i.known_to = 'infinity') n
  ) p ON true
  LEFT JOIN resident_register.resident_record c
    ON c.tenant_id = p.tenant_id AND c.resident_id = p.resident_id AND c.known_to = 'infinity' AND c.entry_kind <> 'C'
 ORDER BY p.addressee_number, c.history_no
