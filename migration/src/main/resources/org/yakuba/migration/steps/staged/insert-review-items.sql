INSERT INTO platform.work_item (tenant_id, business, kind, natural_key, addressee_number, title, detail)
SELECT :tenant, 'migration', 'migration.review',
       concat_ws(':', f.file_name, f.line, f.rule, f.item, f.subject), f.subject,
       '移行データの確認: ' || f.rule || ' ' || f.message || ' (' || f.file_name || ' ' || f.line || '行目)',
       jsonb_build_object('job', :job::text, 'layout', f.layout, 'file', f.file_name, 'line', f.line::text, 'rules', f.rule)
  FROM migration.finding f
 WHERE f.job_no = :job AND f.treatment = 'REVIEW' AND f.rule <> 'CLN-41'
ON CONFLICT (tenant_id, business, kind, natural_key) DO NOTHING
