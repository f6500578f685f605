SELECT a.target_no, a.application_id
  FROM emergency_benefit.acceptance a
 WHERE a.benefit_id = :benefit AND a.target_no = ANY (:targets) AND a.released_at = 'infinity'
