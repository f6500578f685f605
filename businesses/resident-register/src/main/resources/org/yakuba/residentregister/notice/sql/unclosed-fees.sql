-- Counted and summed: what an office would close now.
SELECT count(*) FILTER (WHERE u.kind = 'ISSUED') AS copies, COALESCE(sum(u.fee_yen) FILTER (WHERE u.kind = 'ISSUED'), 0) AS fee_yen,
       count(*) FILTER (WHERE u.kind = 'VOIDED') AS voided, COALESCE(sum(u.fee_yen) FILTER (WHERE u.kind = 'VOIDED'), 0) AS refund_yen
  FROM resident_register.unclosed_fees(:office) u
