-- Rules that a desk answers bear names of their own, so that no other refusal is taken for theirs.
ALTER TABLE child_allowance.recipient
  RENAME CONSTRAINT recipient_tenant_id_addressee_number_capacity_valid_excl TO recipient_once_at_a_time;
ALTER TABLE child_allowance.child_entry
  RENAME CONSTRAINT child_entry_tenant_id_child_number_valid_excl TO child_paid_once_at_a_time;
ALTER TABLE child_allowance.university_age_entry
  RENAME CONSTRAINT university_age_entry_tenant_id_addressee_number_valid_excl TO student_counted_once_at_a_time;
