-- Whoever has taken the wish back is not asked about any more.
UPDATE payments.account_inquiry i
   SET state = 'FAILED', error_code = 'WITHDRAWN', responded_at = CAST(:at AS timestamptz)
 WHERE i.tenant_id = platform.current_tenant() AND i.state = 'REQUESTED'
   AND NOT EXISTS (SELECT FROM payments.benefit_consent c
                    WHERE c.tenant_id = i.tenant_id AND c.addressee_number = i.addressee_number AND c.business_id = i.business_id
                      AND c.benefit_id = i.benefit_id AND c.consent_flag = '1' AND c.known_to = 'infinity')
