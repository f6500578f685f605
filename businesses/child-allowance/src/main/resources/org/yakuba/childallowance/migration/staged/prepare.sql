-- People come with the register's or another vendor's files, or stood in the copy before. Without a module for those files the tables
-- are empty.
CREATE UNLOGGED TABLE IF NOT EXISTS staging.resident (
  row_no integer, addressee_number text COLLATE "C", birth_date date, birth_date_text text, resident_status text COLLATE "C",
  removed_date date, quarantined boolean)
--;;
CREATE UNLOGGED TABLE IF NOT EXISTS staging.non_resident (
  row_no integer, addressee_number text COLLATE "C", name text, name_kana text, kana_key text COLLATE "C", birth_date date, birth_date_text text,
  sex text COLLATE "C", address text, building text, postal_code text COLLATE "C", quarantined boolean)
--;;
-- Everybody whom the files of the allowance name, as far as known.
CREATE UNLOGGED TABLE staging.allowance_person AS
WITH named AS MATERIALIZED (
  SELECT addressee_number AS number FROM staging.allowance_recipient WHERE addressee_number IS NOT NULL
  UNION
  SELECT child_number FROM staging.allowance_child WHERE child_number IS NOT NULL
  UNION
  SELECT child_number FROM staging.allowance_student WHERE child_number IS NOT NULL),
resident AS (
  SELECT DISTINCT ON (n.number) n.number, CASE WHEN r.birth_date_text IS NULL THEN r.birth_date END AS birth_date, r.resident_status,
         r.removed_date
    FROM named n JOIN staging.resident r ON r.addressee_number = n.number
   ORDER BY n.number, r.row_no),
non_resident AS (
  SELECT DISTINCT ON (n.number) n.number, CASE WHEN r.birth_date_text IS NULL THEN r.birth_date END AS birth_date
    FROM named n JOIN staging.non_resident r ON r.addressee_number = n.number
   ORDER BY n.number, r.row_no)
SELECT n.number, r.number IS NOT NULL OR o.number IS NOT NULL OR p.addressee_number IS NOT NULL AS known,
       COALESCE(r.birth_date, o.birth_date, p.birth_date) AS birth_date,
       CASE WHEN COALESCE(r.resident_status, p.resident_status) = '3' THEN COALESCE(r.removed_date, p.removed_on) END AS died_on
  FROM named n
  LEFT JOIN resident r ON r.number = n.number
  LEFT JOIN non_resident o ON o.number = n.number
  LEFT JOIN child_allowance.person p ON p.tenant_id = :tenant AND p.addressee_number = n.number
--;;
CREATE UNIQUE INDEX ON staging.allowance_person (number)
--;;
ANALYZE staging.allowance_person
--;;
CREATE INDEX ON staging.allowance_recipient (certification_number)
--;;
CREATE INDEX ON staging.allowance_child (certification_number, child_number)
--;;
CREATE INDEX ON staging.allowance_student (certification_number, child_number)
--;;
CREATE INDEX ON staging.allowance_month (certification_number, month)
--;;
CREATE INDEX ON staging.allowance_payment (certification_number, payment_number)
--;;
CREATE INDEX ON staging.allowance_payment (original_number) WHERE original_number IS NOT NULL
--;;
CREATE INDEX ON staging.allowance_overpayment (certification_number, month)
--;;
-- Recipients with a row that cannot be read whole: their amounts are not compared.
CREATE UNLOGGED TABLE staging.allowance_unread AS
SELECT certification_number FROM staging.allowance_recipient WHERE quarantined
UNION
SELECT certification_number FROM staging.allowance_child WHERE quarantined
UNION
SELECT certification_number FROM staging.allowance_student WHERE quarantined
UNION
SELECT certification_number FROM staging.allowance_month WHERE quarantined
UNION
SELECT certification_number FROM staging.allowance_payment WHERE quarantined
UNION
SELECT certification_number FROM staging.allowance_overpayment WHERE quarantined
--;;
-- What was owed, paid too much and paid for each month. A payment of one month pays what it says; one of several months pays what the
-- others leave of each month, the last month the rest of it. A payment that did not arrive and was not made again has no lines.
CREATE UNLOGGED TABLE staging.allowance_due AS
SELECT certification_number, month, CAST(sum(owed) AS bigint) AS owed, CAST(sum(excess) AS bigint) AS excess
  FROM (SELECT certification_number, month, amount AS owed, 0 AS excess
          FROM staging.allowance_month WHERE certification_number IS NOT NULL AND month IS NOT NULL AND amount IS NOT NULL
        UNION ALL
        SELECT certification_number, month, 0, amount
          FROM staging.allowance_overpayment WHERE certification_number IS NOT NULL AND month IS NOT NULL AND amount IS NOT NULL) d
 GROUP BY certification_number, month
--;;
CREATE UNIQUE INDEX ON staging.allowance_due (certification_number, month)
--;;
ANALYZE staging.allowance_due
--;;
CREATE UNLOGGED TABLE staging.allowance_line AS
WITH covered AS (
  SELECT p.row_no, p.payment_number, p.certification_number, p.payment_month, p.gross, p.from_month = p.to_month AS single,
         CAST(m AS date) AS month, CAST(m AS date) = p.to_month AS is_last
    FROM staging.allowance_payment p
   CROSS JOIN LATERAL generate_series(p.from_month, p.to_month, interval '1 month') m
   WHERE NOT p.quarantined AND p.kind <> 'REISSUE' AND p.to_month < p.from_month + interval '5 years'
     AND (p.state IN ('SENT', 'PAID')
       OR EXISTS (SELECT FROM staging.allowance_payment a WHERE a.original_number = p.payment_number AND a.kind = 'REISSUE'))),
single AS (
  SELECT certification_number, month, sum(gross) AS paid FROM covered WHERE single GROUP BY certification_number, month),
shared AS (
  SELECT c.*, CASE WHEN c.single THEN c.gross ELSE GREATEST(COALESCE(d.owed + d.excess, 0) - COALESCE(s.paid, 0), 0) END AS share
    FROM covered c
    LEFT JOIN staging.allowance_due d ON d.certification_number = c.certification_number AND d.month = c.month
    LEFT JOIN single s ON s.certification_number = c.certification_number AND s.month = c.month)
SELECT row_no, payment_number, certification_number, payment_month, month,
       CAST(CASE WHEN is_last AND NOT single
                 THEN gross - COALESCE(sum(share) OVER (PARTITION BY row_no ORDER BY month ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)
                 ELSE share END AS bigint) AS amount,
       row_number() OVER (PARTITION BY certification_number, month ORDER BY payment_month, payment_number) = 1 AS is_first
  FROM shared
--;;
CREATE INDEX ON staging.allowance_line (row_no)
--;;
CREATE INDEX ON staging.allowance_line (certification_number, month)
--;;
ANALYZE staging.allowance_line
--;;
CREATE UNLOGGED TABLE staging.allowance_balance AS
SELECT certification_number, month, CAST(sum(owed) AS bigint) AS owed, CAST(sum(excess) AS bigint) AS excess, CAST(sum(paid) AS bigint) AS paid
  FROM (SELECT certification_number, month, owed, excess, 0 AS paid FROM staging.allowance_due
        UNION ALL
        SELECT certification_number, month, 0, 0, amount FROM staging.allowance_line) b
 GROUP BY certification_number, month
--;;
CREATE UNIQUE INDEX ON staging.allowance_balance (certification_number, month)
--;;
ANALYZE staging.allowance_balance
