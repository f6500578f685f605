SELECT item_no, item_id, sequence, item_name, value, character_issue, kept_apart
  FROM application_management.application_item
 WHERE application_id = :id AND version_no = :version
 ORDER BY item_no
