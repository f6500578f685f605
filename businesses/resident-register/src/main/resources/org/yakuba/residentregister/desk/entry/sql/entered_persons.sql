-- Everybody whose record an 異動 changed, those it entered first among them.
SELECT p FROM resident_register.event_journal j CROSS JOIN LATERAL unnest(j.persons) AS p WHERE j.event_id = :event
