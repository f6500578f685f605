-- For this transaction. Tables that were filled a moment ago have no statistics yet; the planner would go through them once per row.
SELECT set_config('enable_nestloop', 'off', true)
