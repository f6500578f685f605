INSERT INTO resident_register.certificate_link
  (certificate_serial, addressee_number, revision, valid_from, valid_to, revoked_at, recorded_at, officer_id)
VALUES (:serial, :number, :revision, :from, CAST(:to AS date), CAST(:revokedAt AS timestamptz), :at, :officer)
