-- Every row of a child, or of somebody of university age, whose months overlap those of another row: whom to pay is for the office to say.
SELECT d.layout, d.row_no, d.item, to_char(d.payable_from, 'YYYY-MM'), d.child_number
  FROM (SELECT c.*, max(c.payable_to) OVER before >= c.payable_from OR min(c.payable_from) OVER behind <= c.payable_to AS overlaps
          FROM (SELECT 'allowance_child' AS layout, row_no, '支給開始月' AS item, child_number, payable_from, payable_to
                  FROM staging.allowance_child WHERE NOT quarantined
                UNION ALL
                SELECT 'allowance_student', row_no, '算入開始月', child_number, payable_from, payable_to
                  FROM staging.allowance_student WHERE NOT quarantined) c
        WINDOW before AS (PARTITION BY c.layout, c.child_number ORDER BY c.payable_from, c.row_no
                          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
               behind AS (PARTITION BY c.layout, c.child_number ORDER BY c.payable_from, c.row_no
                          ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)) d
 WHERE d.overlaps
UNION ALL
SELECT 'allowance_child', c.row_no, '支給開始月', to_char(c.payable_from, 'YYYY-MM'), c.child_number
  FROM staging.allowance_child c
  JOIN child_allowance.child_entry k
    ON k.tenant_id = :tenant AND k.child_number = c.child_number AND k.known_to = 'infinity'
   AND k.valid && daterange(c.payable_from, GREATEST(c.payable_to, c.payable_from), '[]')
  JOIN child_allowance.recipient r ON r.tenant_id = k.tenant_id AND r.recipient_id = k.recipient_id AND r.row_no = 1
 WHERE NOT c.quarantined AND (r.certification_number, k.payable_from) IS DISTINCT FROM (c.certification_number, c.payable_from)
UNION ALL
SELECT 'allowance_student', c.row_no, '算入開始月', to_char(c.payable_from, 'YYYY-MM'), c.child_number
  FROM staging.allowance_student c
  JOIN child_allowance.university_age_entry k
    ON k.tenant_id = :tenant AND k.addressee_number = c.child_number AND k.known_to = 'infinity'
   AND k.valid && daterange(c.payable_from, GREATEST(c.payable_to, c.payable_from), '[]')
  JOIN child_allowance.recipient r ON r.tenant_id = k.tenant_id AND r.recipient_id = k.recipient_id AND r.row_no = 1
 WHERE NOT c.quarantined AND (r.certification_number, lower(k.valid)) IS DISTINCT FROM (c.certification_number, c.payable_from)
