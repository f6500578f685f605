-- The copies that one submission of the form made.
SELECT issue_id FROM resident_register.certificate_issue WHERE request_id = :requestId ORDER BY copy_no
