UPDATE emergency_benefit.target t
   SET state = CASE p.payment_status WHEN 'PAID' THEN 'PAID' ELSE 'DECIDED' END
  FROM platform.transfer_result_row r
  JOIN emergency_benefit.payment p ON p.tenant_id = r.tenant_id AND p.payment_id = r.payment_id
 WHERE r.report_id = :report AND t.benefit_id = p.benefit_id AND t.target_no = p.target_no
   AND t.state <> CASE p.payment_status WHEN 'PAID' THEN 'PAID' ELSE 'DECIDED' END
