SELECT addressee_number, valid_from, valid_to
  FROM application_management.certificate_link
 WHERE certificate_serial = upper(:serial) AND known_to = 'infinity' AND (revoked_at IS NULL OR revoked_at > :at)
 ORDER BY addressee_number
