SELECT text FROM platform.note WHERE text IS NOT NULL ORDER BY no
