-- The greatest number of each range, cut once: a snapshot that is taken over again keeps its ranges.
INSERT INTO addressee.snapshot_range (tenant_id, snapshot, range_no, last_number)
SELECT :tenant, :snapshot, p.range_no, max(p.addressee_number)
FROM (
  SELECT s.addressee_number, ((row_number() OVER (ORDER BY s.addressee_number) - 1) / :size)::integer AS range_no
  FROM resident_register.resident_full_extract s
  WHERE s.tenant_id = :tenant
) p
GROUP BY p.range_no
ON CONFLICT DO NOTHING
