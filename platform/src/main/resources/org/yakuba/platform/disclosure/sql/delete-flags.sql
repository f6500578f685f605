DELETE FROM platform.protective_flag WHERE addressee_number = :number AND measure_key = :measure
