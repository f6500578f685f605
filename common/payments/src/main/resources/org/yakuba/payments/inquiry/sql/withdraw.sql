-- Whoever has taken the wish back is not asked about any more; what has left goes again with its file.
UPDATE platform.gateway_item i
   SET state = 'FAILED', error_code = 'WITHDRAWN', responded_at = CAST(:at AS timestamptz)
  FROM payments.account_question q
 WHERE i.tenant_id = platform.current_tenant() AND i.kind = 'payments.account' AND i.state = 'REQUESTED' AND i.message_id IS NULL
   AND q.tenant_id = i.tenant_id AND q.inquiry_id = i.item_id
   AND NOT EXISTS (SELECT FROM payments.benefit_consent c
                    WHERE c.tenant_id = q.tenant_id AND c.addressee_number = q.addressee_number AND c.business_id = q.business_id
                      AND c.benefit_id = q.benefit_id AND c.consent_flag = '1' AND c.known_to = 'infinity')
