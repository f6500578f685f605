SELECT k.label,
       (SELECT count(*) FROM staging.non_resident n WHERE NOT n.quarantined AND n.entity_kind = k.kind),
       (SELECT count(*) FROM staging.non_resident n
          JOIN addressee.addressee a ON a.tenant_id = :tenant AND a.addressee_number = n.addressee_number
         WHERE NOT n.quarantined AND a.entity_type = k.entity_type)
  FROM (VALUES ('個人', '1', 'INDIVIDUAL'), ('法人', '2', 'CORPORATION')) k (label, kind, entity_type)
 WHERE EXISTS (SELECT 1 FROM staging.non_resident n WHERE n.entity_kind = k.kind)
