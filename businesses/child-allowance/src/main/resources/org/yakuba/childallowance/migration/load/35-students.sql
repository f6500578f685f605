INSERT INTO child_allowance.university_age_entry
  (tenant_id, recipient_id, addressee_number, row_no, record_order, birth_date, claim_date, event_date, reform2024_transitional, detail,
   study_status, expected_end_date, end_date, valid, determination_id, known_from)
SELECT :tenant, i.recipient_id, s.child_number,
       1 + (SELECT count(*) FROM staging.allowance_student o
             WHERE o.certification_number = s.certification_number AND o.child_number = s.child_number AND NOT o.unchanged
               AND o.payable_from < s.payable_from)
         + (SELECT COALESCE(max(k.row_no), 0) FROM child_allowance.university_age_entry k
             WHERE k.tenant_id = :tenant AND k.recipient_id = i.recipient_id AND k.addressee_number = s.child_number
               AND k.determination_id <> CAST(md5('child-allowance/' || :tenant || '/migration/' || :job) AS uuid)),
       s.record_order, s.birth_date, s.claim_date, s.event_date, COALESCE(s.transitional = '1', false), s.detail, s.study_status,
       s.expected_end_date, s.end_date, daterange(s.payable_from, (s.payable_to + interval '1 month')::date),
       CAST(md5('child-allowance/' || :tenant || '/migration/' || :job) AS uuid), :baseDate::timestamp AT TIME ZONE 'Asia/Tokyo'
  FROM staging.allowance_student s
  JOIN staging.allowance_identity i ON i.certification_number = s.certification_number
 WHERE s.row_no >= :fromRow AND s.row_no < :toRow AND NOT s.quarantined AND NOT s.unchanged
