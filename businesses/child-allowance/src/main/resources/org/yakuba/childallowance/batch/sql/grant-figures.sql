-- 交付金の算定 (U28): children and money of each month by age, insurance class and rank; what a municipality adds itself is not part of it.
SELECT e.month, e.insurance_class, e.rank IS NULL AS facility,
       e.month <= CAST(date_trunc('month', c.birth_date) + INTERVAL '36 months' AS date) AS under3,
       e.category = 'THIRD_OR_LATER' AS third, count(*) AS children, sum(e.amount_yen) AS amount_yen
  FROM child_allowance.monthly_entitlement e
  JOIN (SELECT DISTINCT recipient_id, child_number, birth_date
          FROM child_allowance.child_entry
         WHERE known_to = 'infinity') c ON c.recipient_id = e.recipient_id AND c.child_number = e.child_number
 WHERE e.month BETWEEN :from AND :to AND e.known_to = 'infinity' AND e.amount_yen > 0
 GROUP BY 1, 2, 3, 4, 5
 ORDER BY 1, 3, 2, 4 DESC, 5
