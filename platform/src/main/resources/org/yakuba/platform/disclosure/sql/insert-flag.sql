INSERT INTO platform.protective_flag
  (addressee_number, measure_key, role, kind, valid_from, valid_to, open_ended, ended_on, scopes)
VALUES (:number, :measure, :role, :kind, :from, :to, :openEnded, CAST(:endedOn AS date), CAST(:scopes AS text[]))
