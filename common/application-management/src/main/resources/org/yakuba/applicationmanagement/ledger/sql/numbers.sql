SELECT item_no, number_cipher
  FROM application_management.application_number
 WHERE application_id = :id AND version_no = :version
 ORDER BY item_no
