-- Of each data set the last version, where it was refused.
SELECT l.certification_number, l.addressee_number, l.data_set, l.version, l.error_code, l.responded_at
  FROM (SELECT DISTINCT ON (c.recipient_id, c.data_set) c.certification_number, c.addressee_number, c.data_set, c.version, i.state,
               i.error_code, i.responded_at
          FROM child_allowance.information_copy c
          JOIN platform.gateway_item i ON i.tenant_id = c.tenant_id AND i.item_id = c.copy_id
         WHERE c.tenant_id = platform.current_tenant()
         ORDER BY c.recipient_id, c.data_set, c.version DESC) l
 WHERE l.state = 'FAILED'
 ORDER BY l.certification_number, l.data_set
 LIMIT 500
