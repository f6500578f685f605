-- Runs under the lock, with a snapshot taken after it: the last cursor is the last one ever given. What a transaction published about a
-- person before another did is seen before it, because the second waited for the first to commit.
WITH last AS (
  SELECT COALESCE(max(cursor), 0) AS cursor FROM platform.linkage_change WHERE tenant_id = platform.current_tenant()
), pending AS (
  SELECT p.publication_no
    FROM platform.linkage_pending p
   WHERE p.tenant_id = platform.current_tenant()
   ORDER BY p.publication_no
   LIMIT :limit
), change AS (
  INSERT INTO platform.linkage_change (cursor, publication_no)
  SELECT last.cursor + row_number() OVER (ORDER BY pending.publication_no), pending.publication_no
    FROM pending, last
  RETURNING publication_no
)
DELETE FROM platform.linkage_pending p USING change
 WHERE p.tenant_id = platform.current_tenant() AND p.publication_no = change.publication_no
