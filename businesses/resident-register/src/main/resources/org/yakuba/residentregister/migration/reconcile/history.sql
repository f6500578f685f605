-- Lines of the history that stand in the register. The register's side is joined on its own (OFFSET 0): right after a first load it
-- has no statistics, and a join of all three could be planned over history numbers alone.
SELECT '住民履歴',
       (SELECT count(*) FROM staging.resident_history WHERE NOT quarantined),
       (SELECT count(*)
          FROM staging.resident_history h
          JOIN (SELECT i.addressee_number, c.history_no, c.reason_code
                  FROM resident_register.resident i
                  JOIN resident_register.resident_record c ON c.tenant_id = i.tenant_id AND c.resident_id = i.resident_id
                 WHERE i.tenant_id = :tenant
                OFFSET 0) k
            ON k.addressee_number = h.addressee_number AND k.history_no = h.history_no AND k.reason_code = h.reason_code
         WHERE NOT h.quarantined)
