INSERT INTO payments.requester
  (requester_code, requester_name, bank_code, bank_name_kana, branch_code, branch_name_kana, account_type, account_number,
   record_separator, valid_from, operator_id, known_from)
VALUES (:code, :name, :bank, :bankKana, :branch, :branchKana, :type, :number, :separator, CAST(:from AS date), :operator,
        CAST(:at AS timestamptz))
