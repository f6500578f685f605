DELETE FROM resident_register.input_lock WHERE addressee_number = ANY (CAST(:persons AS text[])) AND officer_id = :officer
