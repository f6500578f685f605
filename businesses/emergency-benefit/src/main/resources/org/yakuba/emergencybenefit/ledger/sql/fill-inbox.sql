INSERT INTO emergency_benefit.inbox
  (batch_id, benefit_id, application_id, letter_id, channel, received_at, applicant_birth_date, declined, public_account,
   bank_code, branch_code, account_type, account_number, holder_name_kana, phone, attachments)
SELECT :batch, :benefit, n.application, n.letter, n.channel, n.received_at::timestamptz, n.birth_date::date, n.declined,
       n.public_account, n.bank, n.branch, n.type, n.number, n.holder, n.phone, n.attachments
  FROM unnest(:applications::text[], :letters::text[], :channels::text[], :receivedAt::text[], :birthDates::text[],
              :declined::boolean[], :publicAccounts::boolean[], :banks::text[], :branches::text[], :types::text[], :numbers::text[],
              :holders::text[], :phones::text[], :attachments::text[])
    AS n(application, letter, channel, received_at, birth_date, declined, public_account, bank, branch, type, number, holder, phone,
         attachments)
