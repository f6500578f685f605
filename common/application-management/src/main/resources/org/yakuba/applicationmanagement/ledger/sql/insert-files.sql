INSERT INTO application_management.application_file
  (application_id, version_no, file_no, path, document_id, media_type, byte_size, sha256, malware_scan_status)
SELECT CAST(:id AS uuid), CAST(:version AS integer), f.file_no, f.path, f.document_id, f.media_type, f.byte_size, f.sha256, f.scan
  FROM unnest(CAST(:fileNos AS integer[]), CAST(:paths AS text[]), CAST(:documents AS text[]), CAST(:types AS text[]),
              CAST(:sizes AS bigint[]), CAST(:hashes AS text[]), CAST(:scans AS text[]))
    AS f (file_no, path, document_id, media_type, byte_size, sha256, scan)
