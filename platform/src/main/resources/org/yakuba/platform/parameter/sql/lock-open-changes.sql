SELECT change_id
  FROM platform.parameter_change
 WHERE business = :business AND state = 'OPEN'
 ORDER BY change_id
   FOR UPDATE
