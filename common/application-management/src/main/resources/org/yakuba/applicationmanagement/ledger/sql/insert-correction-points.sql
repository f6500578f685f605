INSERT INTO application_management.correction_point (application_id, status_no, point_no, item_id, message)
SELECT CAST(:id AS uuid), CAST(:statusNo AS integer), p.no, p.item_id, p.message
  FROM unnest(CAST(:items AS text[]), CAST(:messages AS text[])) WITH ORDINALITY AS p (item_id, message, no)
