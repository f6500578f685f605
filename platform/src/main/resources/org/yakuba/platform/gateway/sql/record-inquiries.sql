INSERT INTO platform.information_exchange (item_id, kind, act, addressee_number, officer_id, affair_code, affair_procedure_code,
  provider_code, information_code, recorded_at, keep_until)
SELECT n.item, :kind, 'INQUIRY', n.person, n.officer, n.affair, n.procedure, n.provider, n.information, CAST(:at AS timestamptz), CAST(:until AS date)
  FROM unnest(CAST(:items AS uuid[]), CAST(:persons AS text[]), CAST(:officers AS text[]), CAST(:affairs AS text[]),
              CAST(:procedures AS text[]), CAST(:providers AS text[]), CAST(:informations AS text[]))
       AS n (item, person, officer, affair, procedure, provider, information)
