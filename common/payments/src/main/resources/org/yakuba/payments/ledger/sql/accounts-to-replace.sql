-- Accounts in use at a branch that is gone on the day, with the branch that took its place where one is known.
SELECT a.payee_account_id, a.addressee_number, a.bank_code, a.branch_code, b.successor_bank_code, b.successor_branch_code, b.ended_on
  FROM (SELECT DISTINCT ON (x.bank_code, x.branch_code) x.tenant_id, x.bank_code, x.branch_code, x.successor_bank_code,
               x.successor_branch_code, upper(x.valid) - 1 AS ended_on
          FROM payments.bank_branch x
         WHERE x.tenant_id = platform.current_tenant() AND x.known_to = 'infinity' AND upper(x.valid) <= CAST(:day AS date)
           AND NOT EXISTS (SELECT FROM payments.bank_branch n
                            WHERE n.tenant_id = x.tenant_id AND n.bank_code = x.bank_code AND n.branch_code = x.branch_code
                              AND n.known_to = 'infinity' AND n.valid @> CAST(:day AS date))
         ORDER BY x.bank_code, x.branch_code, upper(x.valid) DESC) b
  JOIN payments.payee_account a
    ON a.tenant_id = b.tenant_id AND a.bank_code = b.bank_code AND a.branch_code = b.branch_code AND a.known_to = 'infinity'
 WHERE a.suspended_reason IS NULL AND (a.valid_to IS NULL OR a.valid_to >= CAST(:day AS date))
 ORDER BY a.addressee_number, a.payee_account_id
 LIMIT 1000
