UPDATE emergency_benefit.benefit SET disposed_on = :today, final_report = :report
 WHERE benefit_id = :benefit AND closed_on IS NOT NULL AND disposed_on IS NULL
