-- Months of a period whose entitlements were not made yet.
SELECT CAST(m AS date)
  FROM generate_series(CAST(:from AS timestamp), CAST(:to AS timestamp), INTERVAL '1 month') AS m
 WHERE NOT EXISTS (SELECT FROM child_allowance.entitled_month e WHERE e.month = CAST(m AS date))
 ORDER BY 1
