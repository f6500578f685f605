INSERT INTO euc.output_part (execution_id, part_no, content_cipher) VALUES (:execution, :part, :content)
