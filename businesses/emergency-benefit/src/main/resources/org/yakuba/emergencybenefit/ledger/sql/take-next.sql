UPDATE emergency_benefit.application SET assigned_to = :officer
 WHERE application_no = (
       SELECT a.application_no FROM emergency_benefit.application a
        WHERE a.benefit_id = :benefit AND a.status = 'PENDING' AND a.reason = :reason AND (a.assigned_to IS NULL OR a.assigned_to = :officer)
        ORDER BY a.assigned_to NULLS LAST, a.application_no
        LIMIT 1
          FOR UPDATE SKIP LOCKED)
RETURNING application_no
