-- Branches in force on the day that the file has no more, or has under another name.
UPDATE payments.bank_branch b SET known_to = CAST(:at AS timestamptz)
 WHERE b.tenant_id = platform.current_tenant() AND b.known_to = 'infinity' AND b.valid @> CAST(:day AS date)
   AND NOT EXISTS (SELECT FROM unnest(:banks::text[], :bankNames::text[], :bankKanas::text[], :branches::text[], :branchNames::text[],
                                      :branchKanas::text[]) AS f(bank, bank_name, bank_kana, branch, branch_name, branch_kana)
                    WHERE f.bank = b.bank_code AND f.branch = b.branch_code AND f.bank_name = b.bank_name
                      AND f.bank_kana = b.bank_name_kana AND f.branch_name = b.branch_name AND f.branch_kana = b.branch_name_kana)
