INSERT INTO payments.bank_branch
  (bank_code, branch_code, bank_name, bank_name_kana, branch_name, branch_name_kana, valid, successor_bank_code, successor_branch_code,
   operator_id, known_from)
VALUES (:bank, :branch, :bankName, :bankKana, :branchName, :branchKana,
        daterange(CAST(:from AS date), CAST(:to AS date), '[]'), CAST(:successorBank AS text), CAST(:successorBranch AS text), :operator,
        CAST(:at AS timestamptz))
