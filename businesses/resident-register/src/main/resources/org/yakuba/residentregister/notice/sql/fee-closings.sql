-- Closings, newest first.
SELECT * FROM resident_register.fee_closing c ORDER BY c.closed_at DESC, c.closing_id DESC LIMIT :most
