SELECT EXISTS (SELECT FROM platform.protective_flag_copy) AS complete,
  f.addressee_number, f.measure_key, f.role, f.kind, f.valid_from, f.valid_to, f.open_ended, f.ended_on, f.scopes
FROM (SELECT 1) AS always
LEFT JOIN platform.protective_flag f ON true
