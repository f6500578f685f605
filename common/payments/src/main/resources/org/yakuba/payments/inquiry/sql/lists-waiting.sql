SELECT DISTINCT list_id FROM payments.payment
 WHERE tenant_id = platform.current_tenant() AND status = 'APPROVED' AND run_id IS NULL
   AND addressee_number = ANY (CAST(:addressees AS text[]))
