-- What was held true from this day on is no longer; the days before stay as they were, under a row of their own.
WITH ended AS (
  UPDATE resident_register.certificate_fee SET known_to = now()
   WHERE certificate = :certificate AND channel = :channel AND known_to = 'infinity' AND valid && daterange(:from, NULL, '[]')
  RETURNING certificate, channel, fee_yen, valid)
INSERT INTO resident_register.certificate_fee (certificate, channel, fee_yen, valid)
SELECT e.certificate, e.channel, e.fee_yen, rest
  FROM ended e
 CROSS JOIN LATERAL unnest(datemultirange(e.valid) - datemultirange(daterange(:from, NULL, '[]'))) AS rest
