INSERT INTO application_management.application_item
  (application_id, version_no, item_no, item_id, sequence, item_name, value, character_issue, kept_apart)
SELECT CAST(:id AS uuid), CAST(:version AS integer), i.item_no, i.item_id, i.sequence, i.item_name, i.value, i.character_issue,
       i.kept_apart
  FROM unnest(CAST(:itemNos AS integer[]), CAST(:itemIds AS text[]), CAST(:sequences AS integer[]), CAST(:names AS text[]),
              CAST(:values AS text[]), CAST(:issues AS boolean[]), CAST(:apart AS boolean[]))
    AS i (item_no, item_id, sequence, item_name, value, character_issue, kept_apart)
