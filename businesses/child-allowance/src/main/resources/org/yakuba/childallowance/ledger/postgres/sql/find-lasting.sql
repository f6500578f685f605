-- The entitlement of a person that lasts.
SELECT recipient_id FROM child_allowance.recipient
WHERE tenant_id = platform.current_tenant() AND addressee_number = :number AND capacity = :capacity
  AND known_to = 'infinity' AND extinction_date IS NULL
ORDER BY row_no DESC LIMIT 1
