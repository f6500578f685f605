-- By target, so that two runs never wait for each other in a circle.
INSERT INTO emergency_benefit.acceptance (benefit_id, target_no, application_id, accepted_at)
SELECT :benefit, w.target, w.application, w.moment::timestamptz
  FROM unnest(:targets::int[], :applications::text[], :moments::text[]) AS w(target, application, moment)
 ORDER BY w.target
ON CONFLICT (tenant_id, benefit_id, target_no, released_at) DO NOTHING
RETURNING target_no
