-- The number is free for this terminal alone; somebody faster makes the insert do nothing, and the caller looks again.
INSERT INTO resident_register.issue_terminal (terminal, terminal_no)
SELECT :terminal, COALESCE(max(t.terminal_no), 0) + 1 FROM resident_register.issue_terminal t
ON CONFLICT DO NOTHING
