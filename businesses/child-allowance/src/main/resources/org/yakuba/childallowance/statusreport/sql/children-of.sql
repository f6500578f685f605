-- Children and those of university age who count in the month, for the letter.
SELECT c.recipient_id, c.child_number AS number, coalesce(p.name, '') AS name, c.birth_date, 'CHILD' AS part, c.living_arrangement AS detail
  FROM child_allowance.child_entry c
  LEFT JOIN child_allowance.person p ON p.tenant_id = c.tenant_id AND p.addressee_number = c.child_number
 WHERE c.recipient_id = ANY (:recipients) AND c.known_to = 'infinity' AND c.custody AND c.valid @> CAST(:base AS date)
UNION ALL
SELECT u.recipient_id, u.addressee_number, coalesce(p.name, ''), u.birth_date, 'STUDENT', u.study_status
  FROM child_allowance.university_age_entry u
  LEFT JOIN child_allowance.person p ON p.tenant_id = u.tenant_id AND p.addressee_number = u.addressee_number
 WHERE u.recipient_id = ANY (:recipients) AND u.known_to = 'infinity' AND u.valid @> CAST(:base AS date)
 ORDER BY recipient_id, birth_date, number
