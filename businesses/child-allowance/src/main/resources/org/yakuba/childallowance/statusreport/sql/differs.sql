-- 公簿確認: recipients without a report whose public record is not what the allowance stands on.
SELECT r.certification_number, r.addressee_number, string_agg(DISTINCT d.what, ' ' ORDER BY d.what) AS differences
  FROM child_allowance.status_report s
  JOIN child_allowance.recipient r ON r.tenant_id = s.tenant_id AND r.recipient_id = s.recipient_id AND r.known_to = 'infinity'
   AND r.valid @> CAST(:base AS date) AND r.extinction_date IS NULL
  LEFT JOIN child_allowance.person own ON own.tenant_id = r.tenant_id AND own.addressee_number = r.addressee_number
  CROSS JOIN LATERAL (
    SELECT 'NOT_RESIDENT' AS what WHERE own.resident_status IS DISTINCT FROM '1'
    UNION ALL
    SELECT CASE WHEN p.resident_status IS DISTINCT FROM '1' THEN 'CHILD_NOT_RESIDENT' ELSE 'CHILD_ELSEWHERE' END
      FROM child_allowance.child_entry c
      LEFT JOIN child_allowance.person p ON p.tenant_id = c.tenant_id AND p.addressee_number = c.child_number
     WHERE c.tenant_id = r.tenant_id AND c.recipient_id = r.recipient_id AND c.known_to = 'infinity' AND c.custody
       AND c.valid @> CAST(:base AS date) AND c.living_arrangement = 'TOGETHER'
       AND (p.resident_status IS DISTINCT FROM '1' OR p.household_number IS DISTINCT FROM own.household_number)
    UNION ALL
    SELECT 'SPOUSE_ELSEWHERE'
      FROM child_allowance.person p
     WHERE p.tenant_id = r.tenant_id AND p.addressee_number = r.spouse_addressee_number
       AND (p.resident_status IS DISTINCT FROM '1' OR p.household_number IS DISTINCT FROM own.household_number)
    UNION ALL
    SELECT 'PENSION_DIFFERS'
      FROM child_allowance.pension_membership m
     WHERE m.tenant_id = r.tenant_id AND m.addressee_number = r.addressee_number AND m.known_to = 'infinity'
       AND m.valid @> CAST(:today AS date)
       AND (m.pension_type IS DISTINCT FROM r.pension_type
            OR (m.pension_type = 'NATIONAL_PENSION') IS DISTINCT FROM (r.insurance_class = 'NON_EMPLOYEE'))
    UNION ALL
    SELECT 'PENSION_LOST'
     WHERE r.pension_type <> 'NONE'
       AND EXISTS (SELECT FROM child_allowance.pension_membership m
                    WHERE m.tenant_id = r.tenant_id AND m.addressee_number = r.addressee_number AND m.known_to = 'infinity')
       AND NOT EXISTS (SELECT FROM child_allowance.pension_membership m
                        WHERE m.tenant_id = r.tenant_id AND m.addressee_number = r.addressee_number AND m.known_to = 'infinity'
                          AND m.valid @> CAST(:today AS date))) d
 WHERE s.fiscal_year = :year AND s.known_to = 'infinity' AND s.state = 'OMITTED'
 GROUP BY r.certification_number, r.addressee_number
 ORDER BY r.certification_number
 LIMIT :limit
