INSERT INTO platform.payment_list_row
  (list_id, business_id, payment_id, addressee_number, payee_account_id, consent_flag, consent_method, bank_code, branch_code, account_type,
   account_number, holder_name_kana, amount_yen, offset_yen, payment_key, issue_no, reissue_of, customer_code)
SELECT CAST(:list AS uuid), :business, r.*
  FROM unnest(CAST(:payments AS uuid[]), CAST(:addressees AS text[]), CAST(:accounts AS uuid[]), CAST(:consents AS text[]),
              CAST(:consentMethods AS text[]), CAST(:banks AS text[]), CAST(:branches AS text[]), CAST(:types AS text[]),
              CAST(:numbers AS text[]), CAST(:holders AS text[]), CAST(:amounts AS bigint[]), CAST(:offsets AS bigint[]),
              CAST(:keys AS text[]), CAST(:issues AS int[]), CAST(:reissueOf AS uuid[]), CAST(:customers AS text[])) AS r
