SELECT b.batch_id, b.benefit_id, b.proposed_by, b.proposed_at, b.approved_by, m.members, m.amount, m.sampled, m.unchecked, m.taken_out
  FROM emergency_benefit.decision_batch b
 CROSS JOIN LATERAL (
       SELECT count(*) AS members, coalesce(sum(x.amount), 0) AS amount, count(*) FILTER (WHERE x.sampled) AS sampled,
              count(*) FILTER (WHERE x.sampled AND x.sample_result IS NULL) AS unchecked,
              count(*) FILTER (WHERE x.sample_result = 'TAKEN_OUT') AS taken_out
         FROM emergency_benefit.batch_member x
        WHERE x.tenant_id = b.tenant_id AND x.batch_id = b.batch_id) m
 WHERE b.benefit_id = :benefit
 ORDER BY b.proposed_at DESC, b.batch_id DESC
 LIMIT 20
