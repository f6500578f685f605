INSERT INTO resident_register.input_lock AS l (addressee_number, officer_id, terminal_id, held_until)
SELECT p, :officer, :terminal,
       CAST(:now AS timestamptz) + make_interval(mins => COALESCE((SELECT s.hold_minutes FROM resident_register.approval_setting s), 30))
  FROM unnest(CAST(:persons AS text[])) p
 ORDER BY p
ON CONFLICT (tenant_id, addressee_number) DO UPDATE
   SET officer_id = EXCLUDED.officer_id, terminal_id = EXCLUDED.terminal_id, held_until = EXCLUDED.held_until
 WHERE l.officer_id = EXCLUDED.officer_id OR l.held_until <= CAST(:now AS timestamptz)
RETURNING addressee_number
