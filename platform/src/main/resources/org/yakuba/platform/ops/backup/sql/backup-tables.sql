-- Permanent tables of the given schemas with the columns that are stored, not generated.
SELECT n.nspname, c.relname,
       array_agg(a.attname::text ORDER BY a.attnum)
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
 WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence = 'p'
   AND n.nspname = ANY (?) AND c.relname <> 'flyway_schema_history'
 GROUP BY n.nspname, c.relname
 ORDER BY n.nspname, c.relname
