SELECT business, kind,
  count(*) FILTER (WHERE state = 'OPEN') AS open,
  count(*) FILTER (WHERE state = 'DONE') AS done
FROM platform.work_item
GROUP BY business, kind
ORDER BY business, kind
