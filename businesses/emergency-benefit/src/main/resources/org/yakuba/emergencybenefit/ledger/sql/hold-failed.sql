-- 振込不能・組戻し: the account has to be corrected before it is paid again.
UPDATE emergency_benefit.application a SET status = 'PENDING', reason = 'TRANSFER_FAILED'
  FROM platform.transfer_result_row r
  JOIN emergency_benefit.payment p ON p.tenant_id = r.tenant_id AND p.payment_id = r.payment_id
 WHERE r.report_id = :report AND p.payment_status IN ('FAILED', 'RETURNED') AND a.application_no = p.application_no
   AND a.status = 'APPROVED'
