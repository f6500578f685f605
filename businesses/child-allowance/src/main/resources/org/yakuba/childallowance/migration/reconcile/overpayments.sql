-- 過払額, and what is still open of it: not settled, or asked back and not received.
SELECT '過払額',
       (SELECT COALESCE(sum(amount), 0) FROM staging.allowance_overpayment WHERE NOT quarantined),
       (SELECT COALESCE(sum(o.amount_yen), 0) FROM staging.allowance_overpayment s
          JOIN child_allowance.overpayment o
            ON o.tenant_id = :tenant
           AND o.overpayment_id = CAST(md5('child-allowance/' || :tenant || '/' || s.certification_number || '/' || s.month || '/' || s.child_number) AS uuid)
         WHERE NOT s.quarantined)
UNION ALL
SELECT '過払の残額',
       (SELECT COALESCE(sum(rest), 0) FROM staging.allowance_overpayment WHERE NOT quarantined AND NOT unchanged),
       (SELECT COALESCE(sum(o.amount_yen - COALESCE(t.settled, 0)), 0)
          FROM staging.allowance_overpayment s
          JOIN child_allowance.overpayment o
            ON o.tenant_id = :tenant
           AND o.overpayment_id = CAST(md5('child-allowance/' || :tenant || '/' || s.certification_number || '/' || s.month || '/' || s.child_number) AS uuid)
          LEFT JOIN LATERAL (SELECT sum(x.amount_yen) AS settled FROM child_allowance.overpayment_settlement x
                              WHERE x.tenant_id = :tenant AND x.overpayment_id = o.overpayment_id
                                AND NOT (x.treatment = 'REPAY' AND EXISTS (
                                         SELECT FROM child_allowance.repayment_claim c
                                          WHERE c.tenant_id = :tenant AND c.claim_no::text = x.bill_number
                                            AND c.proposed_by = 'migration-' || :job))) t ON true
         WHERE NOT s.quarantined AND NOT s.unchanged)
