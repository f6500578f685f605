SELECT q.inquiry_id, q.provider_code, q.period_from, q.period_to
  FROM child_allowance.information_inquiry q
 WHERE q.tenant_id = platform.current_tenant() AND q.inquiry_id = ANY (CAST(:ids AS uuid[]))
