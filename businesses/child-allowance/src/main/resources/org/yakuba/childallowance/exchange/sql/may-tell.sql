SELECT EXISTS (SELECT FROM platform.protective_flag_copy)
