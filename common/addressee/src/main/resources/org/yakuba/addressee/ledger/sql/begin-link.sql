INSERT INTO addressee.merge_link (tenant_id, source_number, target_number, via_number, linked_by, known_from)
VALUES (:tenant, :source, :target, :via, :officer, :at)
