DELETE FROM euc.output_part p
 USING euc.execution e
 WHERE e.tenant_id = p.tenant_id AND e.execution_id = p.execution_id AND e.keep_until <= CAST(:now AS timestamptz)
