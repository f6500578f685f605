-- The number belongs to a non-resident who never was that resident.
SELECT EXISTS (
  SELECT FROM addressee.addressee a
    JOIN addressee.addressee_record r
      ON r.tenant_id = a.tenant_id AND r.addressee_number = a.addressee_number AND r.history_no = a.current_history_no
   WHERE a.tenant_id = :tenant AND a.addressee_number = :number AND a.origin = 'NON_RESIDENT'
     AND r.reason <> 'BECAME_NON_RESIDENT')
