-- What others are paid for these children, as known now.
SELECT c.child_number, r.certification_number, c.payable_from, c.payable_to
FROM child_allowance.child_entry c
JOIN child_allowance.recipient r ON r.tenant_id = c.tenant_id AND r.recipient_id = c.recipient_id AND r.row_no = 1
WHERE c.tenant_id = platform.current_tenant() AND c.child_number = ANY (CAST(:numbers AS text[])) AND c.known_to = 'infinity'
  AND c.recipient_id IS DISTINCT FROM CAST(:except AS bigint)
