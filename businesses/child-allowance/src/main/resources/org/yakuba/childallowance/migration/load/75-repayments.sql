-- What the former system has asked back stays asked back: one decided claim for the rest of a recipient, so that no payment is set off
-- against it.
INSERT INTO child_allowance.repayment_claim
  (tenant_id, recipient_id, amount_yen, reason, due_on, proposed_by, proposed_at, decided_by, decided_at)
SELECT :tenant, i.recipient_id, sum(s.rest),
       left('旧システムの返納' || COALESCE(' 納付書 ' || string_agg(DISTINCT s.bill_number, '・'), ''), 200),
       COALESCE(max(s.due_on), :baseDate), 'migration-' || :job, :baseDate::timestamp AT TIME ZONE 'Asia/Tokyo', 'former-system',
       :baseDate::timestamp AT TIME ZONE 'Asia/Tokyo'
  FROM staging.allowance_overpayment s
  JOIN staging.allowance_identity i ON i.certification_number = s.certification_number
 WHERE NOT s.quarantined AND NOT s.unchanged AND s.treatment = 'REPAY' AND s.rest > 0
 GROUP BY i.recipient_id
 ORDER BY i.recipient_id
--;;
INSERT INTO child_allowance.overpayment_settlement (tenant_id, overpayment_id, treatment, amount_yen, bill_number, settled_on, recorded_at)
SELECT :tenant,
       CAST(md5('child-allowance/' || :tenant || '/' || s.certification_number || '/' || s.month || '/' || s.child_number) AS uuid),
       'REPAY', s.rest, c.claim_no::text, :baseDate, :baseDate::timestamp AT TIME ZONE 'Asia/Tokyo'
  FROM staging.allowance_overpayment s
  JOIN staging.allowance_identity i ON i.certification_number = s.certification_number
  JOIN child_allowance.repayment_claim c
    ON c.tenant_id = :tenant AND c.recipient_id = i.recipient_id AND c.proposed_by = 'migration-' || :job
 WHERE NOT s.quarantined AND NOT s.unchanged AND s.treatment = 'REPAY' AND s.rest > 0
