INSERT INTO platform.work_item (tenant_id, business, kind, natural_key, addressee_number, title, detail)
SELECT :tenant, :module, 'migration.quarantined-row',
       concat_ws(':', q.file_name, q.line, q.subject, q.rules), q.subject,
       '移行で隔離された行の是正: ' || q.layout || ' ' || q.file_name || ' ' || q.line || '行目 (' || q.rules || ')',
       jsonb_build_object('job', :job::text, 'layout', q.layout, 'file', q.file_name, 'line', q.line::text, 'rules', q.rules)
  FROM migration.quarantined_row q
 WHERE q.job_no = :job AND q.staged_table = :table
ON CONFLICT (tenant_id, business, kind, natural_key) DO NOTHING
