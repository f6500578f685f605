INSERT INTO platform.audit_anchor (sequence, entry_hash, signed_at, signature)
VALUES (:sequence, :hash, :signedAt, :signature)
ON CONFLICT DO NOTHING
