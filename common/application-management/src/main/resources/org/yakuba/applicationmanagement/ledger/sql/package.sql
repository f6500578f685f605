SELECT package_cipher
  FROM application_management.application_version
 WHERE application_id = :id AND version_no = :version
