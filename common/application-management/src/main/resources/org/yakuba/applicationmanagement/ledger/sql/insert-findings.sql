INSERT INTO application_management.application_finding (application_id, version_no, finding_no, code, path, item_id)
SELECT CAST(:id AS uuid), CAST(:version AS integer), f.no, f.code, f.path, f.item_id
  FROM unnest(CAST(:codes AS text[]), CAST(:paths AS text[]), CAST(:items AS text[])) WITH ORDINALITY AS f (code, path, item_id, no)
