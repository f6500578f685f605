-- 要否判定 (U10) as of 1 June: who is asked for a report and why; nobody is judged twice in one fiscal year.
INSERT INTO child_allowance.status_report (recipient_id, fiscal_year, reasons, state, state_on, due_on, known_from)
SELECT j.recipient_id, :year, j.reasons, CASE WHEN j.reasons = '{}' THEN 'OMITTED' ELSE 'REQUIRED' END, :today, :due, :at
  FROM (SELECT r.recipient_id,
               array_remove(ARRAY[
                 CASE WHEN r.protective_handling THEN 'PROTECTED_ELSEWHERE' END,
                 CASE WHEN r.cohabitation_priority THEN 'DIVORCE_TALKS' END,
                 CASE WHEN r.recipient_type IN ('FACILITY', 'FOSTER') THEN 'FACILITY' END,
                 CASE WHEN EXISTS (
                   SELECT FROM child_allowance.child_entry c
                     LEFT JOIN child_allowance.person p ON p.tenant_id = c.tenant_id AND p.addressee_number = c.child_number
                    WHERE c.tenant_id = r.tenant_id AND c.recipient_id = r.recipient_id AND c.known_to = 'infinity'
                      AND c.valid @> CAST(:base AS date) AND c.custody AND c.living_arrangement = 'TOGETHER'
                      AND p.resident_status IS DISTINCT FROM '1') THEN 'UNREGISTERED_CHILD' END,
                 CASE WHEN EXISTS (
                   SELECT FROM child_allowance.university_age_entry u
                    WHERE u.tenant_id = r.tenant_id AND u.recipient_id = r.recipient_id AND u.known_to = 'infinity'
                      AND u.valid @> CAST(:base AS date) AND u.study_status = 'NON_STUDENT') THEN 'NON_STUDENT' END,
                 CASE WHEN :everybody THEN 'MUNICIPALITY' END], NULL) AS reasons
          FROM child_allowance.recipient r
         WHERE r.known_to = 'infinity' AND r.valid @> CAST(:base AS date)
           AND (r.extinction_date IS NULL OR r.extinction_date >= :base)) j
 ORDER BY j.recipient_id
ON CONFLICT DO NOTHING
