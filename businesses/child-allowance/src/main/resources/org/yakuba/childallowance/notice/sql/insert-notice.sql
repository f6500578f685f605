INSERT INTO child_allowance.notice
  (tenant_id, notice_id, notice_number, determination_id, form_id, form_version, addressee_number, subjects, issued_on, content_cipher,
   issued_by, issued_at, keep_until)
VALUES (platform.current_tenant(), uuidv7(), :number, :determination, :form, :version, :addressee, CAST(:subjects AS text[]), :issuedOn,
   :content, :officer, :at, :keepUntil)
RETURNING notice_id
