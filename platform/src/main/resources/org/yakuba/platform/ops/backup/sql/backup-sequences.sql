SELECT schemaname, sequencename, last_value
  FROM pg_sequences
 WHERE last_value IS NOT NULL AND schemaname = ANY (?)
 ORDER BY schemaname, sequencename
