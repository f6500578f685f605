UPDATE resident_register.individual_number n SET known_to = CAST(:at AS timestamptz)
  FROM resident_register.resident r
 WHERE r.addressee_number = ANY (CAST(:changed AS text[]))
   AND n.tenant_id = r.tenant_id AND n.resident_id = r.resident_id AND n.known_to = 'infinity';
INSERT INTO resident_register.individual_number
  (tenant_id, resident_id, number_cipher, number_hmac, reason_code, valid_from, valid_to, known_from)
SELECT r.tenant_id, r.resident_id, decode(x.cipher, 'base64'), decode(x.hash, 'base64'), x.reason_code, x.valid_from, x.valid_to,
       CAST(:at AS timestamptz)
  FROM jsonb_to_recordset(CAST(:spans AS jsonb)) AS x (
       addressee_number text, cipher text, hash text, reason_code text, valid_from date, valid_to date)
  JOIN resident_register.resident r ON r.addressee_number = x.addressee_number
