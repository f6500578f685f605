INSERT INTO application_management.application_number (application_id, version_no, item_no, number_cipher)
VALUES (:id, :version, :itemNo, :cipher)
