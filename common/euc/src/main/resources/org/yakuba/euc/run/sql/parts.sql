SELECT content_cipher FROM euc.output_part WHERE execution_id = :execution ORDER BY part_no
