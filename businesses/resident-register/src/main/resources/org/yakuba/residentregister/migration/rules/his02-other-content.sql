-- A history number that stands in the register already must say the same; a register is never overwritten. Only what is delivered is
-- compared: a row of an extract never says by which 異動 of this program it was made.
SELECT CASE WHEN s.first_row_no IS NULL THEN 'resident' ELSE 'resident_history' END,
       COALESCE(s.first_row_no, s.row_no), '履歴番号', s.history_no::text, s.addressee_number
  FROM staging.record s
  JOIN resident_register.resident i ON i.tenant_id = :tenant AND i.addressee_number = s.addressee_number
  JOIN resident_register.resident_record c
    ON c.tenant_id = i.tenant_id AND c.resident_id = i.resident_id AND c.history_no = s.history_no
 WHERE NOT s.quarantined
   AND to_jsonb(c) - '{tenant_id,resident_id,known_to,head_name,head_name_kana,event_id,act_id,effect_code}'::text[]
    <> to_jsonb(s) - '{event_row_no,row_no,quarantined,event_unchanged,first_row_no,addressee_number,has_past_keys,head_name,head_name_kana}'::text[]
