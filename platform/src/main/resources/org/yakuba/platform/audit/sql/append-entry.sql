WITH entry AS (
  INSERT INTO platform.audit_entry
    (officer_id, roles, office, terminal, purpose_code, reason, correlation_id, business, function_id, action,
     subjects, subject_count, condition, result)
  VALUES
    (:officer, CAST(:roles AS text[]), :office, :terminal, :purpose, :reason, :correlation, :business, :function, :action,
     CAST(:subjects AS text[]), :subjectCount, CAST(:condition AS jsonb), :result)
  RETURNING entry_id, occurred_at, subjects
), pending AS (
  INSERT INTO platform.audit_pending (entry_id) SELECT entry_id FROM entry
), subject AS (
  INSERT INTO platform.audit_subject (addressee_number, occurred_at, entry_id)
  SELECT DISTINCT s.number, entry.occurred_at, entry.entry_id
  FROM entry, unnest(entry.subjects) AS s (number)
)
SELECT 1
