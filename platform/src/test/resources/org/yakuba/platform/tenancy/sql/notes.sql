-- Two notes; in one text.
INSERT INTO platform.note (text) VALUES (:a);
INSERT INTO platform.note (text) VALUES (:b)
