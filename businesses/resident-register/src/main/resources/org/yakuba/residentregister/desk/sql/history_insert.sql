INSERT INTO resident_register.search_history (tenant_id, officer_id, searched_at, conditions, hit_count)
VALUES (:tenant, :officer, :at, :conditions::jsonb, :hits)
