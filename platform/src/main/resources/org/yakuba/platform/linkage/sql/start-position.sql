INSERT INTO platform.linkage_position (consumer, cursor) VALUES (:consumer, 0) ON CONFLICT DO NOTHING
