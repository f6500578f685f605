SELECT file_no, path, document_id, media_type, byte_size, sha256, malware_scan_status
  FROM application_management.application_file
 WHERE application_id = :id AND version_no = :version
 ORDER BY file_no
