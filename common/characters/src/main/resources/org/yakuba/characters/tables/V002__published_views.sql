-- Group of the catalogue (data-items.yaml). security_invoker: the reader's own row-level security applies.
CREATE VIEW characters.export_conversion_table WITH (security_invoker = true) AS
SELECT c.tenant_id, c.source_system, c.revision, upper(to_hex(c.source_code)) AS source_code, c.target_text, c.mj_name,
       c.judgement, c.approved_by, c.approved_at
  FROM characters.conversion_table c;
GRANT SELECT ON characters.export_conversion_table TO yakuba_app;
