WITH taken AS (
  SELECT e.taken_on AS day,
         count(*) FILTER (WHERE e.outcome IN ('RECEIVED', 'QUARANTINED'))::integer AS received,
         count(*) FILTER (WHERE e.outcome = 'PARKED')::integer AS parked,
         count(*) FILTER (WHERE e.outcome = 'DUPLICATE')::integer AS duplicates
    FROM application_management.intake_entry e
   GROUP BY e.taken_on
), offered AS (
  SELECT DISTINCT ON (o.offered_on) o.offered_on AS day, o.packages
    FROM application_management.offered_count o
   ORDER BY o.offered_on, o.told_at DESC
)
SELECT coalesce(t.day, o.day) AS day, o.packages AS offered, coalesce(t.received, 0) AS received, coalesce(t.parked, 0) AS parked,
       coalesce(t.duplicates, 0) AS duplicates
  FROM taken t
  FULL JOIN offered o ON o.day = t.day
 ORDER BY 1 DESC
 LIMIT :limit
