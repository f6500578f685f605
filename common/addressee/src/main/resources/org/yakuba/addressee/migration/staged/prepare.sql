CREATE INDEX ON staging.non_resident (addressee_number)
