SELECT i.kind, i.state, count(*) AS row_count
  FROM platform.gateway_item i
 WHERE i.tenant_id = platform.current_tenant() AND i.kind IN ('child-allowance.former', 'child-allowance.pension', 'child-allowance.copy',
       'child-allowance.no-automatic-response', 'child-allowance.non-disclosure')
 GROUP BY i.kind, i.state
 ORDER BY i.kind, i.state
