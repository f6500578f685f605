-- Households whose head or state is another one than in the tables.
WITH changed AS (
  SELECT r.tenant_id AS head_tenant, x.*, r.resident_id AS head_resident_id, coalesce(h.current_history_no, 0) + 1 AS history_no,
         (SELECT o.established_on FROM resident_register.household_record o
           WHERE o.tenant_id = h.tenant_id AND o.household_number = h.household_number AND o.history_no = h.current_history_no)
           AS established_on
    FROM jsonb_to_recordset(CAST(:households AS jsonb)) AS x (
         household_number text, household_status text, head text, event_date date, processed_date date, reason_code text)
    LEFT JOIN resident_register.household h ON h.household_number = x.household_number
    LEFT JOIN resident_register.resident r ON r.addressee_number = x.head
   WHERE h.household_number IS NULL
      OR (h.household_status, h.head_resident_id) IS DISTINCT FROM (x.household_status, r.resident_id)
), record AS (
  INSERT INTO resident_register.household_record
    (tenant_id, household_number, history_no, reason_code, event_date, processed_date, household_status, head_resident_id,
     established_on, closed_on, known_from, event_id)
  SELECT platform.current_tenant(), c.household_number, c.history_no, c.reason_code, c.event_date, c.processed_date,
         c.household_status, c.head_resident_id, coalesce(c.established_on, c.event_date),
         CASE WHEN c.household_status = '9' THEN c.event_date END, CAST(:at AS timestamptz), CAST(:event AS uuid)
    FROM changed c
)
INSERT INTO resident_register.household (tenant_id, household_number, current_history_no, household_status, head_resident_id)
SELECT platform.current_tenant(), c.household_number, c.history_no, c.household_status, c.head_resident_id FROM changed c
ON CONFLICT (tenant_id, household_number) DO UPDATE
   SET current_history_no = EXCLUDED.current_history_no, household_status = EXCLUDED.household_status,
       head_resident_id = EXCLUDED.head_resident_id
