-- Whoever was told of an account and has not declined becomes a candidate, if the account is still the owner's and in use
-- (contract PayeeAccountExtract). A letter that came back, or a change that waits for an officer, makes no candidate.
WITH known AS (
  SELECT t.target_no, l.letter_id, n.payee_account_id
    FROM emergency_benefit.push_notice n
    JOIN emergency_benefit.target t ON t.tenant_id = n.tenant_id AND t.benefit_id = n.benefit_id AND t.target_no = n.target_no
    JOIN emergency_benefit.letter l
      ON l.tenant_id = t.tenant_id AND l.benefit_id = t.benefit_id AND l.target_no = t.target_no AND l.void_from = 'infinity'
    JOIN payments.payee_account_extract a
      ON a.tenant_id = t.tenant_id AND a.payee_account_id = n.payee_account_id AND a.addressee_number = t.head_number
   WHERE n.benefit_id = :benefit AND t.state = 'SENT'
     AND a.suspended_reason IS NULL AND a.verification_status <> 'TRANSFER_FAILED'
     AND a.valid_from <= CAST(:today AS date) AND (a.valid_to IS NULL OR a.valid_to >= CAST(:today AS date))
     AND NOT EXISTS (SELECT FROM emergency_benefit.target_change c
                      WHERE c.tenant_id = t.tenant_id AND c.benefit_id = t.benefit_id AND c.target_no = t.target_no
                        AND c.treatment = 'OPEN')),
accepted AS (
  INSERT INTO emergency_benefit.acceptance (benefit_id, target_no, application_id, accepted_at)
  SELECT :benefit, k.target_no, 'push-' || k.target_no, CAST(:at AS timestamptz) FROM known k ORDER BY k.target_no
  ON CONFLICT (tenant_id, benefit_id, target_no, released_at) DO NOTHING
  RETURNING target_no),
applied AS (
  INSERT INTO emergency_benefit.application
    (benefit_id, application_id, letter_id, target_no, channel, received_at, declined, public_account, status, payee_account_id)
  SELECT :benefit, 'push-' || k.target_no, k.letter_id, k.target_no, 'PUSH', CAST(:at AS timestamptz), false, false, 'APPROVED',
         k.payee_account_id
    FROM known k
    JOIN accepted c ON c.target_no = k.target_no
  RETURNING target_no)
UPDATE emergency_benefit.target t SET state = 'APPLIED'
  FROM applied a
 WHERE t.benefit_id = :benefit AND t.target_no = a.target_no
