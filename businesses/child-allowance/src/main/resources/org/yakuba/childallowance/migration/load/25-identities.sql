-- Every delivered recipient has an identity now.
DROP TABLE IF EXISTS staging.allowance_identity
--;;
CREATE UNLOGGED TABLE staging.allowance_identity AS
SELECT n.certification_number, r.recipient_id, r.addressee_number
  FROM (SELECT certification_number FROM staging.allowance_recipient
        UNION
        SELECT certification_number FROM staging.allowance_child
        UNION
        SELECT certification_number FROM staging.allowance_student
        UNION
        SELECT certification_number FROM staging.allowance_month
        UNION
        SELECT certification_number FROM staging.allowance_payment
        UNION
        SELECT certification_number FROM staging.allowance_overpayment) n
  JOIN child_allowance.recipient r ON r.tenant_id = :tenant AND r.certification_number = n.certification_number AND r.row_no = 1
--;;
CREATE UNIQUE INDEX ON staging.allowance_identity (certification_number)
--;;
ANALYZE staging.allowance_identity
