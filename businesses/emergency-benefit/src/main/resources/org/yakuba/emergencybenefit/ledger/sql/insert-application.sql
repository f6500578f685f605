INSERT INTO emergency_benefit.application
  (benefit_id, application_id, letter_id, target_no, channel, received_at, applicant_birth_date, declined, public_account,
   bank_code, branch_code, account_type, account_number, holder_name_kana, phone, email, agent_name, agent_relation, attachments,
   entered_by, status, reason, accepted_before, delivery_id)
VALUES (:benefit, :application, :letter, :target, :channel, :receivedAt, :birthDate, :declined, :publicAccount,
   :bank, :branch, :type, :number, :holder, :phone, :email, :agentName, :agentRelation, :attachments,
   :enteredBy, :status, :reason, :acceptedBefore, :delivery)
RETURNING application_no
