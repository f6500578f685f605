INSERT INTO child_allowance.child_entry
  (tenant_id, recipient_id, child_number, row_no, record_order, birth_date, relationship, living_arrangement, livelihood, care_from,
   care_to, residence, study_abroad_from, study_abroad_to, claim_date, event_date, reform2024_transitional, payable_from, payable_to,
   valid, determination_id, known_from)
SELECT :tenant, i.recipient_id, s.child_number,
       1 + (SELECT count(*) FROM staging.allowance_child o
             WHERE o.certification_number = s.certification_number AND o.child_number = s.child_number AND NOT o.unchanged
               AND o.payable_from < s.payable_from)
         + (SELECT COALESCE(max(k.row_no), 0) FROM child_allowance.child_entry k
             WHERE k.tenant_id = :tenant AND k.recipient_id = i.recipient_id AND k.child_number = s.child_number
               AND k.determination_id <> CAST(md5('child-allowance/' || :tenant || '/migration/' || :job) AS uuid)),
       s.record_order, s.birth_date, s.relationship, s.living_arrangement, s.livelihood, COALESCE(s.care_from, s.birth_date), s.care_to,
       s.residence, s.study_from, s.study_to, s.claim_date, s.event_date, COALESCE(s.transitional = '1', false), s.payable_from,
       s.payable_to, daterange(s.payable_from, (s.payable_to + interval '1 month')::date),
       CAST(md5('child-allowance/' || :tenant || '/migration/' || :job) AS uuid), :baseDate::timestamp AT TIME ZONE 'Asia/Tokyo'
  FROM staging.allowance_child s
  JOIN staging.allowance_identity i ON i.certification_number = s.certification_number
 WHERE s.row_no >= :fromRow AND s.row_no < :toRow AND NOT s.quarantined AND NOT s.unchanged
