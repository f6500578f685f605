INSERT INTO platform.gateway_message (message_id, interface_id, direction, row_count, result_code, content_cipher, occurred_at)
VALUES (CAST(:message AS uuid), :interface, :direction, :rows, :result, :content, CAST(:at AS timestamptz))
