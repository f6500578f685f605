-- Months and payments of the former system were calculated by the former system.
INSERT INTO child_allowance.law_version (tenant_id, law_id, fingerprint, known_from)
SELECT :tenant, COALESCE((SELECT max(law_id) FROM child_allowance.law_version WHERE tenant_id = :tenant), 0) + 1, '旧システム',
       :baseDate::timestamp AT TIME ZONE 'Asia/Tokyo'
 WHERE EXISTS (SELECT FROM staging.allowance_month WHERE NOT quarantined)
    OR EXISTS (SELECT FROM staging.allowance_payment WHERE NOT quarantined)
ON CONFLICT (tenant_id, fingerprint) DO NOTHING
--;;
-- A delivered month was run for everybody: what is decided later about it is the difference.
INSERT INTO child_allowance.entitled_month (tenant_id, month, completed_at)
SELECT DISTINCT :tenant, s.month, :baseDate::timestamp AT TIME ZONE 'Asia/Tokyo'
  FROM staging.allowance_month s
 WHERE NOT s.quarantined AND NOT s.unchanged
ON CONFLICT (tenant_id, month) DO NOTHING
