-- Somebody who never was a resident: 転入の取消し.
DELETE FROM child_allowance.person
WHERE tenant_id = platform.current_tenant() AND addressee_number = ANY (CAST(:numbers AS text[])) AND origin = 'RESIDENT'
