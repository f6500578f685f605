INSERT INTO application_management.application_identification
  (application_id, identification_no, occurred_at, operator_id, method, result, addressee_number, agreeing, note)
SELECT CAST(:id AS uuid), coalesce(max(i.identification_no), 0) + 1, CAST(:at AS timestamptz), :operator, :method, :result,
       CAST(:number AS text), CAST(:agreeing AS text[]), :note
  FROM application_management.application_identification i
 WHERE i.application_id = :id
