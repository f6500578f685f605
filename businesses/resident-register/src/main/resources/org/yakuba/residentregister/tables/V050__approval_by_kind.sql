-- Which kinds of 異動 an officer may confirm without a second one. A kind that is not named is approved by a second officer; so is
-- everything of a municipality that had settled it for all kinds at once, until it is settled anew.
ALTER TABLE resident_register.approval_setting
  ADD COLUMN direct_kinds text[] COLLATE "C" NOT NULL DEFAULT '{}',
  DROP COLUMN direct_confirmation;
GRANT UPDATE (direct_kinds) ON resident_register.approval_setting TO yakuba_app;
