SELECT nextval('child_allowance.recipient_recipient_id_seq')
