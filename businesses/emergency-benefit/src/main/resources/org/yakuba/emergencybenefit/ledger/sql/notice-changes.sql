-- Contract ResidentFullExtract: whoever is meant and whoever a letter goes to, compared with the register of today.
INSERT INTO emergency_benefit.target_change
  (benefit_id, target_no, addressee_number, kind, changed_on, treatment, noticed_at, settled_at)
SELECT :benefit, c.target_no, c.addressee_number, c.kind, c.removed_on, :treatment, :at,
       CASE WHEN :treatment <> 'OPEN' THEN CAST(:at AS timestamptz) END
  FROM (SELECT t.target_no, p.addressee_number, r.removed_on,
               CASE WHEN r.addressee_number IS NULL THEN 'UNKNOWN'
                    WHEN r.resident_status = '3' THEN 'DIED'
                    WHEN r.resident_status <> '1' THEN 'LEFT'
                    WHEN right(t.household_number, 2) = '-P' THEN NULL
                    WHEN r.household_number <> t.household_number THEN 'OTHER_HOUSEHOLD'
                    WHEN p.addressee_number = t.head_number AND NOT r.head AND t.origin = 'EXTRACTED' THEN 'NOT_HEAD' END AS kind
          FROM emergency_benefit.target t
          JOIN (SELECT m.target_no, m.addressee_number FROM emergency_benefit.target_member m WHERE m.benefit_id = :benefit
                 UNION
                SELECT h.target_no, h.head_number FROM emergency_benefit.target h WHERE h.benefit_id = :benefit) p ON p.target_no = t.target_no
          LEFT JOIN resident_register.resident_full_extract r ON r.tenant_id = t.tenant_id AND r.addressee_number = p.addressee_number
         WHERE t.benefit_id = :benefit AND t.state IN ('LISTED', 'SENT', 'RETURNED', 'APPLIED', 'DECIDED')) c
 WHERE c.kind IS NOT NULL
ON CONFLICT (tenant_id, benefit_id, target_no, addressee_number, kind) DO NOTHING
