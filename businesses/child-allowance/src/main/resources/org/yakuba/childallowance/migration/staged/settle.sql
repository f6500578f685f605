-- Identities of the recipients as far as the ledger has them; made again by the load once it has all.
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
--;;
-- Recalculated months row by row.
DROP TABLE IF EXISTS staging.allowance_again
--;;
CREATE UNLOGGED TABLE staging.allowance_again AS
SELECT r.certification_number, CAST(split_part(n.text, chr(9), 1) AS date) AS month, split_part(n.text, chr(9), 2) AS child_number,
       CAST(split_part(n.text, chr(9), 5) AS bigint) AS amount
  FROM staging.allowance_recalculated c
  JOIN staging.allowance_recipient r ON r.row_no = c.id AND NOT r.quarantined
 CROSS JOIN LATERAL string_to_table(c.value, chr(10)) n (text)
--;;
ANALYZE staging.allowance_again
