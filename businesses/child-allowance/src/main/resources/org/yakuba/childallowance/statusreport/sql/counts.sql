SELECT s.state, count(*) AS reports
  FROM child_allowance.status_report s
 WHERE s.fiscal_year = :year AND s.known_to = 'infinity'
 GROUP BY s.state
