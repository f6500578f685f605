-- A town that is new among many would be estimated as one row: only the columns that are joined by.
ANALYZE addressee.addressee (tenant_id, addressee_number), addressee.addressee_record (tenant_id, addressee_number, history_no)
