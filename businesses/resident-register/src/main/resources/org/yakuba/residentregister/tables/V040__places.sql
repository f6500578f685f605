-- Address help at the counter (RES-4-08): the towns of a postal code, from the addresses the register holds.
CREATE INDEX resident_record_by_postal_code ON resident_register.resident_record (tenant_id, address_postal_code)
  WHERE address_postal_code IS NOT NULL;
