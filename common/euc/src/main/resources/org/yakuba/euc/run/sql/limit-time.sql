SELECT set_config('statement_timeout', '600s', true)
