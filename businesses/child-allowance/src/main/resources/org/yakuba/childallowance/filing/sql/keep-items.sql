INSERT INTO child_allowance.application_item (filing_id, revision, item_no, item_id, sequence, value)
SELECT :filing, :revision, i.item_no, i.item_id, i.sequence, i.value
  FROM unnest(CAST(:ids AS text[]), CAST(:sequences AS integer[]), CAST(:values AS text[]))
       WITH ORDINALITY AS i (item_id, sequence, value, item_no)
