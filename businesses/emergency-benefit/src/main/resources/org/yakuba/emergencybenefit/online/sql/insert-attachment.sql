INSERT INTO emergency_benefit.attachment (application_no, kind, media_type, content_cipher, received_at)
SELECT :application, :kind, :mediaType, :content, :at
 WHERE NOT EXISTS (SELECT FROM emergency_benefit.attachment a WHERE a.application_no = :application AND a.kind = :kind)
