SELECT code, path, item_id
  FROM application_management.application_finding
 WHERE application_id = :id AND version_no = :version
 ORDER BY finding_no
