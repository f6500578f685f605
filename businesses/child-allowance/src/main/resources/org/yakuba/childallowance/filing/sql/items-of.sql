SELECT i.item_id, i.sequence, i.value
  FROM child_allowance.application_item i
 WHERE i.filing_id = :filing
 ORDER BY i.item_no
