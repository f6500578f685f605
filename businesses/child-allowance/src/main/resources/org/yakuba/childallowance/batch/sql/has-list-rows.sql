SELECT EXISTS (SELECT FROM platform.payment_list_row WHERE list_id = :run)
