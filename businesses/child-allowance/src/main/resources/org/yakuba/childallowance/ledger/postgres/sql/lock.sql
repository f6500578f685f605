-- Keeps others from deciding about the same persons and recipients; in one order, so that nobody waits in a circle.
SELECT pg_advisory_xact_lock(key)
FROM (SELECT DISTINCT hashtextextended('child-allowance/' || platform.current_tenant() || '/' || name, 0) AS key
      FROM unnest(CAST(:names AS text[])) AS n (name) ORDER BY 1) AS k
