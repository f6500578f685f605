UPDATE addressee.addressee
SET deleted = true,
    current_history_no = current_history_no + 1
WHERE tenant_id = :tenant
  AND addressee_number = :number
  AND current_history_no = :historyNo
  AND NOT deleted
