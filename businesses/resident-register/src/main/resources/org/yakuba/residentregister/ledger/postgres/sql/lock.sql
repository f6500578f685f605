-- Locks the persons, their households, the households named and the numbers claimed and the command itself, always in the order of the keys' hashes: two clerks
-- who need the same ones follow one another and never wait for each other. Ends with the transaction.
WITH named AS (
  SELECT r.tenant_id, r.resident_id FROM resident_register.resident r WHERE r.addressee_number = ANY (CAST(:persons AS text[]))
), key AS (
  SELECT 'p' || p AS key FROM unnest(CAST(:persons AS text[])) p WHERE p NOT LIKE 'new-%'
  UNION
  SELECT 'h' || h FROM unnest(CAST(:households AS text[])) h WHERE h NOT LIKE 'new-%'
  UNION
  SELECT 'h' || c.household_number
    FROM named n
    JOIN resident_register.resident_record c
      ON c.tenant_id = n.tenant_id AND c.resident_id = n.resident_id AND c.known_to = 'infinity' AND c.entry_kind <> 'C'
  UNION
  SELECT 'n' || c FROM unnest(CAST(:claims AS text[])) c
  UNION
  SELECT 'e' || CAST(:event AS text)
)
SELECT k.key, pg_advisory_xact_lock(k.hash) AS locked
  FROM (SELECT key.key, hashtextextended(key.key, platform.current_tenant()) AS hash FROM key ORDER BY hash, key OFFSET 0) k
