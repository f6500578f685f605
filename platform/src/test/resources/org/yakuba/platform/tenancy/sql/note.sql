-- One note; it has no answer.
INSERT INTO platform.note (text) VALUES (:text)
