INSERT INTO platform.linkage_difference (consumer, compared_at, key, subject, kind)
SELECT :consumer, CAST(:at AS timestamptz), d.key, d.subject, d.kind
  FROM unnest(CAST(:keys AS text[]), CAST(:subjects AS text[]), CAST(:kinds AS text[])) AS d (key, subject, kind)
