SELECT '住登外者',
       (SELECT count(*) FROM staging.non_resident WHERE NOT quarantined),
       (SELECT count(*) FROM staging.non_resident n
          JOIN addressee.addressee a ON a.tenant_id = :tenant AND a.addressee_number = n.addressee_number
         WHERE NOT n.quarantined AND a.origin = 'NON_RESIDENT')
