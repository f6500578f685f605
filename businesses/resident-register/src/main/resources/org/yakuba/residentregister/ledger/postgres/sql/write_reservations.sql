INSERT INTO resident_register.reservation (reservation_id, revision, status, event_id, known_from)
SELECT x.id, 1 + coalesce((SELECT max(v.revision) FROM resident_register.reservation v WHERE v.reservation_id = x.id), 0), x.status,
       CAST(:event AS uuid), CAST(:at AS timestamptz)
  FROM unnest(CAST(:ids AS text[]), CAST(:statuses AS text[])) AS x (id, status)
