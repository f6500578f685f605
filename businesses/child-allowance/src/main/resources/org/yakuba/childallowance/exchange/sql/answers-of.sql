SELECT a.inquiry_id, a.data_item_code, a.value, a.target_period
  FROM child_allowance.information_inquiry q
  JOIN child_allowance.information_answer a ON a.tenant_id = q.tenant_id AND a.inquiry_id = q.inquiry_id
 WHERE q.tenant_id = platform.current_tenant() AND q.addressee_number = :number
 ORDER BY a.inquiry_id, a.item_no
