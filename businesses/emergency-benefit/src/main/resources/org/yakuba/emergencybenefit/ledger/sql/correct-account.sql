UPDATE emergency_benefit.application
   SET public_account = :public, bank_code = :bank, branch_code = :branch, account_type = :type, account_number = :number,
       holder_name_kana = :holder, payee_account_id = NULL
 WHERE application_no = :application AND status = 'PENDING'
