INSERT INTO emergency_benefit.application
  (benefit_id, application_id, letter_id, target_no, channel, received_at, applicant_birth_date, declined, public_account,
   bank_code, branch_code, account_type, account_number, holder_name_kana, phone, attachments, status, reason, accepted_before)
SELECT :benefit, n.application, n.letter, n.target, n.channel, n.received_at::timestamptz, n.birth_date::date, n.declined,
       n.public_account, n.bank, n.branch, n.type, n.number, n.holder, n.phone, n.attachments, n.status, n.reason, n.accepted_before
  FROM unnest(:applications::text[], :letters::text[], :targets::int[], :channels::text[], :receivedAt::text[], :birthDates::text[],
              :declined::boolean[], :publicAccounts::boolean[], :banks::text[], :branches::text[], :types::text[], :numbers::text[],
              :holders::text[], :phones::text[], :attachments::text[], :statuses::text[], :reasons::text[],
              :acceptedBefore::text[])
    AS n(application, letter, target, channel, received_at, birth_date, declined, public_account, bank, branch, type, number,
         holder, phone, attachments, status, reason, accepted_before)
