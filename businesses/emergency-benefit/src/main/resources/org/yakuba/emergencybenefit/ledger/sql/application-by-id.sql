SELECT a.application_no, a.target_no, a.status, a.reason, a.accepted_before
  FROM emergency_benefit.application a
 WHERE a.benefit_id = :benefit AND a.application_id = :application
