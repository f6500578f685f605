-- For the rest of the transaction: the statements of one 異動 name a few keys. One plan serves them all (planning would cost more than
-- they do), and it goes by index from key to key, whether the municipality has a thousand residents or a million.
SELECT set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_hashjoin', 'off', true),
       set_config('enable_mergejoin', 'off', true), set_config('enable_seqscan', 'off', true)
