SELECT b.closed_on, b.keep_until, b.disposed_on, b.final_report, b.progress_published
  FROM emergency_benefit.benefit b
 WHERE b.benefit_id = :benefit
