-- Residents come by event as well as by snapshot; one whose 転入 was cancelled never was a resident.
ALTER TABLE addressee.addressee_record DROP CONSTRAINT addressee_record_reason_check;
ALTER TABLE addressee.addressee_record ADD CONSTRAINT addressee_record_reason_check
  CHECK (reason IN ('REGISTERED', 'MIGRATED', 'SNAPSHOT', 'CHANGED', 'CORRECTED', 'BECAME_NON_RESIDENT', 'DELETED'));
