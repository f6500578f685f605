-- One 異動 is looked up by its id with every 異動. As long as the planner's statistics do not know the town, every index that begins with
-- the tenant looks as good for that as the primary key, and the youngest is taken: the whole journal would be read. So the key is the
-- youngest.
ALTER TABLE resident_register.event_journal DROP CONSTRAINT event_journal_pkey;
ALTER TABLE resident_register.event_journal ADD PRIMARY KEY (tenant_id, event_id);
