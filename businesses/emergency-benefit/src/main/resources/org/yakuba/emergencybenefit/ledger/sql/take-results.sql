-- Contract TransferResultReported. A state only moves on: SENT, then PAID or FAILED, then RETURNED.
UPDATE emergency_benefit.payment p
   SET payment_status = r.payment_status, reason_code = r.reason_code, settled_on = r.settled_on
  FROM platform.transfer_result_row r
 WHERE r.report_id = :report AND p.payment_id = r.payment_id
   AND (p.payment_status, r.payment_status) IN
     (('APPROVED', 'SENT'), ('APPROVED', 'PAID'), ('APPROVED', 'FAILED'), ('SENT', 'PAID'), ('SENT', 'FAILED'), ('SENT', 'RETURNED'),
      ('PAID', 'RETURNED'))
