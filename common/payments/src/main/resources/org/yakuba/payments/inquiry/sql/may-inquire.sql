SELECT EXISTS (SELECT FROM payments.benefit_consent
                WHERE tenant_id = platform.current_tenant() AND addressee_number = :addressee AND business_id = :business
                  AND benefit_id = :benefit AND consent_flag = '1' AND known_to = 'infinity')
