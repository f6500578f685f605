-- Recipients entitled in a month, by identity; days are counted from 1 January 1970. Read by COPY.
SELECT r.recipient_id, r.capacity = 'FACILITY', r.claim_date - DATE '1970-01-01', r.event_date - DATE '1970-01-01',
       r.reform2024_transitional, r.extinction_date - DATE '1970-01-01', r.insurance_class = 'EMPLOYEE'
  FROM child_allowance.recipient r
 WHERE r.recipient_id > CAST(:after AS bigint) AND r.recipient_id <= CAST(:upTo AS bigint)
   AND r.known_to = 'infinity' AND r.valid @> CAST(:month AS date)
 ORDER BY r.recipient_id
