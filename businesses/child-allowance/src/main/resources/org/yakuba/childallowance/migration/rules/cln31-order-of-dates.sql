SELECT 'allowance_recipient', r.row_no, c.item, c.day::text, r.addressee_number
  FROM staging.allowance_recipient r
 CROSS JOIN LATERAL (VALUES
       ('事由発生日', r.event_date, r.event_date > r.claim_date),
       ('認定日', r.decision_date, r.decision_date < r.claim_date),
       ('消滅日', r.extinction_date, r.extinction_date < r.start_month)) c (item, day, wrong)
 WHERE NOT r.quarantined AND c.wrong
UNION ALL
SELECT 'allowance_child', s.row_no, c.item, c.day::text, s.child_number
  FROM staging.allowance_child s
 CROSS JOIN LATERAL (VALUES
       ('事由発生日', s.event_date, s.event_date > s.claim_date),
       ('監護開始日', s.care_from, s.care_from < s.birth_date),
       ('監護終了日', s.care_to, s.care_to < COALESCE(s.care_from, s.birth_date)),
       ('請求日', s.claim_date, s.claim_date < s.birth_date),
       ('支給対象終了月', s.payable_to, s.payable_to < s.payable_from)) c (item, day, wrong)
 WHERE NOT s.quarantined AND c.wrong
UNION ALL
SELECT 'allowance_student', s.row_no, c.item, c.day::text, s.child_number
  FROM staging.allowance_student s
 CROSS JOIN LATERAL (VALUES
       ('事由発生日', s.event_date, s.event_date > s.claim_date),
       ('確認書受付日', s.claim_date, s.claim_date < s.birth_date),
       ('算入終了月', s.payable_to, s.payable_to < s.payable_from)) c (item, day, wrong)
 WHERE NOT s.quarantined AND c.wrong
UNION ALL
SELECT 'allowance_payment', p.row_no, c.item, c.day::text, NULL
  FROM staging.allowance_payment p
 CROSS JOIN LATERAL (VALUES
       ('対象月至', p.to_month, p.to_month < p.from_month OR p.to_month >= p.from_month + interval '5 years'),
       ('支払期月', p.payment_month, p.payment_month < p.from_month)) c (item, day, wrong)
 WHERE NOT p.quarantined AND c.wrong
