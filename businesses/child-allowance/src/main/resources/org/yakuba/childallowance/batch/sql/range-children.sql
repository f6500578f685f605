-- Their children and those of university age, eldest first, those of one day in the order of the record. Read by COPY.
SELECT c.recipient_id, c.child_number, c.birth_date - DATE '1970-01-01', c.care_from - DATE '1970-01-01',
       c.care_to - DATE '1970-01-01',
       CASE c.residence WHEN 'DOMESTIC' THEN 0 WHEN 'STUDY_ABROAD' THEN 1 WHEN 'OVERSEAS' THEN 2 WHEN 'IN_FACILITY' THEN 3 END,
       c.claim_date - DATE '1970-01-01', c.event_date - DATE '1970-01-01', c.reform2024_transitional,
       c.equivalent_claim_date - DATE '1970-01-01', c.equivalent_event_date - DATE '1970-01-01', c.equivalent_transitional,
       c.equivalent_end_date - DATE '1970-01-01'
  FROM child_allowance.amount_child c
 WHERE c.recipient_id > CAST(:after AS bigint) AND c.recipient_id <= CAST(:upTo AS bigint)
 ORDER BY c.recipient_id, c.birth_date, c.record_order
