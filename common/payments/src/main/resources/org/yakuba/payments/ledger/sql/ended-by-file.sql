-- Of what was ended a moment ago: what goes on under another name, and what is gone; accounts in use at what is gone.
SELECT count(*) FILTER (WHERE n.present) AS changed, count(*) FILTER (WHERE n.present IS NULL) AS ended,
       coalesce(sum(a.accounts) FILTER (WHERE n.present IS NULL), 0) AS accounts_left
  FROM payments.bank_branch b
  LEFT JOIN (SELECT p.bank_code, p.branch_code, true AS present
               FROM payments.bank_branch p
              WHERE p.tenant_id = platform.current_tenant() AND p.known_to = 'infinity' AND p.valid @> CAST(:day AS date)) n
    ON n.bank_code = b.bank_code AND n.branch_code = b.branch_code
  LEFT JOIN (SELECT x.bank_code, x.branch_code, count(*) AS accounts
               FROM payments.payee_account x
              WHERE x.tenant_id = platform.current_tenant() AND x.known_to = 'infinity' AND x.suspended_reason IS NULL
                AND (x.valid_to IS NULL OR x.valid_to >= CAST(:day AS date))
              GROUP BY x.bank_code, x.branch_code) a ON a.bank_code = b.bank_code AND a.branch_code = b.branch_code
 WHERE b.tenant_id = platform.current_tenant() AND b.known_to = CAST(:at AS timestamptz)
