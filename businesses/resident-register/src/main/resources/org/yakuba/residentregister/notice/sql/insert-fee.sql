INSERT INTO resident_register.certificate_fee (certificate, channel, fee_yen, valid)
VALUES (:certificate, :channel, :fee, daterange(:from, NULL, '[]'))
