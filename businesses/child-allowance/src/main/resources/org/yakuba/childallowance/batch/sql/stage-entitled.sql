CREATE TEMP TABLE entitled (
  recipient_id    bigint   NOT NULL,
  child_number    text     COLLATE "C" NOT NULL,
  rank            smallint,
  category        text     COLLATE "C" NOT NULL,
  amount_yen      integer  NOT NULL,
  insurance_class text     COLLATE "C" NOT NULL
) ON COMMIT DROP
