SELECT search_id, searched_at, conditions::text AS conditions, hit_count
  FROM resident_register.search_history
 WHERE officer_id = :officer
 ORDER BY search_id DESC
