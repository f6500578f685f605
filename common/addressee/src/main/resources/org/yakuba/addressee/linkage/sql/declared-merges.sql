-- 名寄せ先 of the legacy system that nobody has linked, or undone, yet.
SELECT r.addressee_number AS source, r.declared_merge_target AS target
FROM addressee.addressee a
JOIN addressee.addressee_record r
  ON r.tenant_id = a.tenant_id AND r.addressee_number = a.addressee_number AND r.history_no = a.current_history_no
WHERE a.tenant_id = :tenant
  AND NOT a.deleted
  AND r.declared_merge_target IS NOT NULL
  AND NOT EXISTS (
    SELECT 1
    FROM addressee.merge_link m
    WHERE m.tenant_id = a.tenant_id
      AND m.source_number = a.addressee_number)
ORDER BY r.addressee_number
