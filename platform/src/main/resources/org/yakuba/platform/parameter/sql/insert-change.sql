INSERT INTO platform.parameter_change
       (business, parameter_id, value, effective_from, effective_to, legal_basis, reason, proposed_by)
VALUES (:business, :parameter, :value, :from, :to, :basis, :reason, :officer)
ON CONFLICT (tenant_id, business, parameter_id, effective_from) WHERE state = 'OPEN' DO NOTHING
RETURNING change_id
