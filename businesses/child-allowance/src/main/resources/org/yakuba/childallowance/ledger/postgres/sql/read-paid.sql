-- Yen by month that was paid or is on its way, less what was found to be too much.
SELECT month, CAST(sum(yen) AS bigint) AS yen
FROM (SELECT l.month, l.amount_yen AS yen
      FROM child_allowance.payment_line l
      JOIN child_allowance.payment_state s
        ON s.tenant_id = l.tenant_id AND s.payment_id = l.payment_id AND s.known_to = 'infinity' AND s.state <> 'CANCELLED'
      WHERE l.tenant_id = platform.current_tenant() AND l.recipient_id = :recipient
      UNION ALL
      SELECT month, -amount_yen FROM child_allowance.overpayment
      WHERE tenant_id = platform.current_tenant() AND recipient_id = :recipient) AS moved
GROUP BY month HAVING sum(yen) > 0 ORDER BY month
