SELECT p.payment_month, p.kind, p.from_month, p.to_month, p.gross_yen, p.deducted_yen, p.payment_date, s.state
FROM child_allowance.payment p
JOIN child_allowance.payment_state s ON s.tenant_id = p.tenant_id AND s.payment_id = p.payment_id AND s.known_to = 'infinity'
WHERE p.tenant_id = platform.current_tenant() AND p.recipient_id = :recipient
ORDER BY p.payment_date DESC, p.payment_id LIMIT 60
