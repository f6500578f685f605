INSERT INTO child_allowance.law_version (law_id, fingerprint, known_from)
SELECT COALESCE(max(law_id), 0) + 1, :fingerprint, :at
  FROM child_allowance.law_version
ON CONFLICT (tenant_id, fingerprint) DO NOTHING
