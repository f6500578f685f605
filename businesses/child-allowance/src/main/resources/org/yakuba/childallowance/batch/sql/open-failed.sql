INSERT INTO platform.work_item (business, kind, natural_key, addressee_number, title, detail)
SELECT 'child-allowance', :kind, CAST(p.payment_id AS text), p.payee_number, '振込ができませんでした。口座を確かめ、随時払で再び支払ってください',
       jsonb_build_object('resultCode', r.reason_code, 'paymentMonth', to_char(p.payment_month, 'YYYY-MM'))
  FROM platform.transfer_result_row r
  JOIN child_allowance.payment p ON p.payment_id = r.payment_id
 WHERE r.report_id = :report AND r.payment_status IN ('FAILED', 'RETURNED')
ON CONFLICT DO NOTHING
