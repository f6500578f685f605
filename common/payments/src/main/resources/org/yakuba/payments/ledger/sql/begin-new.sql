-- What the file names and the master does not: from the day on, until a period that is known already begins.
INSERT INTO payments.bank_branch
  (bank_code, branch_code, bank_name, bank_name_kana, branch_name, branch_name_kana, valid, operator_id, known_from)
SELECT f.bank, f.branch, f.bank_name, f.bank_kana, f.branch_name, f.branch_kana, daterange(CAST(:day AS date), n.begins), :operator,
       CAST(:at AS timestamptz)
  FROM unnest(:banks::text[], :bankNames::text[], :bankKanas::text[], :branches::text[], :branchNames::text[], :branchKanas::text[])
    AS f(bank, bank_name, bank_kana, branch, branch_name, branch_kana)
  LEFT JOIN (SELECT b.bank_code, b.branch_code, min(lower(b.valid)) FILTER (WHERE lower(b.valid) > CAST(:day AS date)) AS begins,
                    bool_or(b.valid @> CAST(:day AS date)) AS present
               FROM payments.bank_branch b
              WHERE b.tenant_id = platform.current_tenant() AND b.known_to = 'infinity'
              GROUP BY b.bank_code, b.branch_code) n ON n.bank_code = f.bank AND n.branch_code = f.branch
 WHERE NOT coalesce(n.present, false)
