INSERT INTO platform.information_exchange (item_id, kind, act, result, addressee_number, officer_id, affair_code, affair_procedure_code,
  provider_code, information_code, recorded_at, keep_until)
SELECT x.item_id, x.kind, 'ANSWER', n.result, x.addressee_number, x.officer_id, x.affair_code, x.affair_procedure_code, x.provider_code,
       x.information_code, CAST(:at AS timestamptz), CAST(:until AS date)
  FROM unnest(CAST(:items AS uuid[]), CAST(:results AS text[])) AS n (item, result)
  JOIN platform.information_exchange x ON x.tenant_id = platform.current_tenant() AND x.item_id = n.item AND x.act = 'INQUIRY'
