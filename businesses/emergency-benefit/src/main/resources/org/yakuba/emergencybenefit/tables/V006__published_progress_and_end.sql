-- 進捗公開 (EMB-6-01) is an act of an officer; 終了・保存・消去 (EMB-6-08): how long the records of a closed benefit are kept, and what
-- stays when they are gone: the report, which names nobody.
ALTER TABLE emergency_benefit.benefit
  ADD COLUMN progress_published boolean NOT NULL DEFAULT false,
  ADD COLUMN keep_until date,
  ADD COLUMN disposed_on date,
  ADD COLUMN final_report text;
-- Five years from the end of the fiscal year of the closing (地方自治法第236条), as for those that are closed from now on.
UPDATE emergency_benefit.benefit
   SET keep_until = make_date(extract(year FROM closed_on - interval '3 months')::integer + 6, 3, 31)
 WHERE closed_on IS NOT NULL;
ALTER TABLE emergency_benefit.benefit
  ADD CHECK ((closed_on IS NULL) = (keep_until IS NULL)),
  ADD CHECK ((disposed_on IS NULL) = (final_report IS NULL)),
  ADD CONSTRAINT records_kept_long_enough CHECK (disposed_on > keep_until);
GRANT UPDATE (progress_published, keep_until, disposed_on, final_report) ON emergency_benefit.benefit TO yakuba_app;
GRANT DELETE ON emergency_benefit.target_request TO yakuba_app;
