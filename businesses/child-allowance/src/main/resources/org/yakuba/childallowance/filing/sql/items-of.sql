-- The items as they were sent last.
SELECT i.item_id, i.sequence, i.value
  FROM child_allowance.application_item i
 WHERE i.filing_id = :filing
   AND i.revision = (SELECT max(x.revision) FROM child_allowance.application_item x WHERE x.filing_id = :filing)
 ORDER BY i.item_no
