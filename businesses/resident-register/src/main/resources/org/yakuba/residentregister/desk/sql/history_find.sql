SELECT conditions::text AS conditions
  FROM resident_register.search_history
 WHERE officer_id = :officer AND search_id = :search
