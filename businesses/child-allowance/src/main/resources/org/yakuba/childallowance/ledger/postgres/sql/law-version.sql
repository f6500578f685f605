-- The number of the parameters in force; a new one the first time they are used.
WITH known AS (SELECT law_id FROM child_allowance.law_version WHERE tenant_id = platform.current_tenant() AND fingerprint = :law),
added AS (
  INSERT INTO child_allowance.law_version (tenant_id, law_id, fingerprint, known_from)
  SELECT platform.current_tenant(), coalesce(max(law_id), 0) + 1, :law, :at FROM child_allowance.law_version
  WHERE tenant_id = platform.current_tenant() HAVING NOT EXISTS (SELECT FROM known)
  RETURNING law_id)
SELECT law_id FROM known UNION ALL SELECT law_id FROM added
