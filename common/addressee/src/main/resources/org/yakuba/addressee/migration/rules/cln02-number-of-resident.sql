-- The number stands for a resident who is registered at present.
SELECT 'non_resident', n.row_no, '宛名番号', n.addressee_number, n.addressee_number
  FROM staging.non_resident n
  JOIN addressee.addressee a ON a.tenant_id = :tenant AND a.addressee_number = n.addressee_number
  JOIN addressee.addressee_record r
    ON r.tenant_id = a.tenant_id AND r.addressee_number = a.addressee_number AND r.history_no = a.current_history_no
 WHERE a.origin = 'RESIDENT'
   AND r.resident_status = '1'
