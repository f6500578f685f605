INSERT INTO child_allowance.filing
  (tenant_id, revision, filing_type, channel, received_on, addressee_number, recipient_id, source_key, status, command_version, command,
   base_version, entered_by, office, terminal, entered_at, changed_at)
VALUES (platform.current_tenant(), 1, :type, :channel, :receivedOn, :number, :recipient, :source, :status, :version,
   CAST(:command AS jsonb), :base, :enteredBy, :office, :terminal, :at, :at)
ON CONFLICT (tenant_id, source_key) WHERE source_key IS NOT NULL DO NOTHING
RETURNING filing_id
