SELECT substr(c.relname, length(:prefix) + 1)
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE n.nspname = 'migration_staging' AND c.relkind = 'r' AND starts_with(c.relname, :prefix) AND NOT c.relrowsecurity
