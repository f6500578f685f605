-- The next rows in the order of arrival, with the letter that their number names.
SELECT i.application_id, i.letter_id AS written_letter_id, i.channel, i.received_at, i.applicant_birth_date, i.declined,
       i.public_account, i.bank_code, i.branch_code, i.account_type, i.account_number, i.holder_name_kana, i.phone, i.attachments,
       l.letter_id, l.benefit_id, l.target_no, t.head_number, t.head_name, t.head_name_kana, t.head_birth_date, t.amount, t.state,
       a.application_id AS accepted_before, x.application_no IS NOT NULL AS taken_before
  FROM emergency_benefit.inbox i
  LEFT JOIN (emergency_benefit.letter l
             JOIN emergency_benefit.target t
               ON t.tenant_id = l.tenant_id AND t.benefit_id = l.benefit_id AND t.target_no = l.target_no AND t.state <> 'EXCLUDED')
    ON l.tenant_id = i.tenant_id AND l.letter_id = i.letter_id AND l.void_from = 'infinity' AND l.benefit_id = i.benefit_id
  LEFT JOIN emergency_benefit.acceptance a
    ON a.tenant_id = l.tenant_id AND a.benefit_id = l.benefit_id AND a.target_no = l.target_no AND a.released_at = 'infinity'
  LEFT JOIN emergency_benefit.application x
    ON x.tenant_id = i.tenant_id AND x.benefit_id = i.benefit_id AND x.application_id = i.application_id
 WHERE i.batch_id = :batch AND i.benefit_id = :benefit AND (i.received_at, i.application_id) > (:receivedAfter, :after)
 ORDER BY i.received_at, i.application_id
 LIMIT :limit
