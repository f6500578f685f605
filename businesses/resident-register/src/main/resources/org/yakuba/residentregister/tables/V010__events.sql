-- 異動 entered at the desk: which 異動 made a row, the journal of commands, 仮登録, 排他, reservations, temporary releases.

-- REVISION: the same 異動 with another record after it (an earlier one was amended, or 転入通知 came); no 異動 of its own.
ALTER TABLE resident_register.resident_record DROP CONSTRAINT resident_record_entry_kind_check;
ALTER TABLE resident_register.resident_record ADD CHECK (entry_kind IN ('E', 'C', 'A', 'R'));
-- Rows taken over have none of these. act_id: the 異動 whose act the row holds, where it is not that of event_id.
ALTER TABLE resident_register.resident_record ADD COLUMN event_id uuid;
ALTER TABLE resident_register.resident_record ADD COLUMN act_id text COLLATE "C";
ALTER TABLE resident_register.resident_record ADD COLUMN effect_code text COLLATE "C";

-- 転出予定者, by the day that is planned.
CREATE INDEX resident_pending_removal ON resident_register.resident (tenant_id, pending_removal_on)
  WHERE pending_removal_on IS NOT NULL;

-- A household is a projection of its members: its rows are closed with the 異動 that made them.
ALTER TABLE resident_register.household_record ADD COLUMN event_id uuid;

-- An application that is entered with the 異動 may tell the kind of harm later.
ALTER TABLE resident_register.protective_measure ALTER COLUMN harm_type DROP NOT NULL;

-- 異動ジャーナル: every 異動 as it was entered, in a form that can be decided again. Append only. An 異動 is cancelled when another one of
-- type CancellingEvent names it as its target, and holds the values of the last AmendingEvent that does. Individual numbers are
-- encrypted within the command.
CREATE TABLE resident_register.event_journal (
  tenant_id       integer     NOT NULL DEFAULT platform.current_tenant(),
  event_id        uuid        NOT NULL,
  event_type      text        COLLATE "C" NOT NULL,
  command_version integer     NOT NULL,
  command         jsonb       NOT NULL,
  target          text        COLLATE "C",            -- the 異動 a cancellation or amendment is about
  event_date      date        NOT NULL,               -- internal date
  processed_date  date        NOT NULL,
  recorded_at     timestamptz NOT NULL,
  entered_by      text        COLLATE "C" NOT NULL,
  approved_by     text        COLLATE "C",            -- null: confirmed without a second officer
  office_id       text        NOT NULL,
  terminal_id     text        NOT NULL,
  correlation_id  uuid        NOT NULL,
  persons         text[]      COLLATE "C" NOT NULL,   -- everybody whose record it changed
  base_versions   jsonb       NOT NULL,               -- 履歴番号 of everybody it was decided on
  alerts          text[]      COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, event_id),
  CHECK (approved_by <> entered_by)
);
CREATE INDEX event_journal_by_target ON resident_register.event_journal (tenant_id, target) WHERE target IS NOT NULL;
CREATE INDEX event_journal_by_day ON resident_register.event_journal (tenant_id, processed_date);
SELECT platform.protect('resident_register.event_journal');
GRANT SELECT, INSERT ON resident_register.event_journal TO yakuba_app;

-- 仮登録: a command, never a row of the ledger.
CREATE TABLE resident_register.provisional_event (
  tenant_id       integer     NOT NULL DEFAULT platform.current_tenant(),
  provisional_id  uuid        NOT NULL,               -- the command's id, and that of the 異動 once it is confirmed
  revision        integer     NOT NULL CHECK (revision >= 1),
  event_type      text        COLLATE "C" NOT NULL,
  command_version integer     NOT NULL,
  command         jsonb       NOT NULL,
  status          text        COLLATE "C" NOT NULL CHECK (status IN ('PROVISIONAL', 'RETURNED', 'DISCARDED', 'CONFIRMED')),
  persons         text[]      COLLATE "C" NOT NULL,   -- everybody it names who is in the register
  base_versions   jsonb       NOT NULL,
  entered_by      text        COLLATE "C" NOT NULL,
  office_id       text        NOT NULL,
  terminal_id     text        NOT NULL,
  entered_at      timestamptz NOT NULL,
  changed_at      timestamptz NOT NULL,
  note            text,
  closed_by       text        COLLATE "C",
  PRIMARY KEY (tenant_id, provisional_id)
);
CREATE INDEX provisional_event_open ON resident_register.provisional_event (tenant_id, status, provisional_id);
CREATE INDEX provisional_event_by_person ON resident_register.provisional_event USING gin (persons)
  WHERE status IN ('PROVISIONAL', 'RETURNED');
SELECT platform.protect('resident_register.provisional_event');
GRANT SELECT, INSERT ON resident_register.provisional_event TO yakuba_app;
GRANT UPDATE (revision, event_type, command_version, command, status, persons, base_versions, terminal_id, changed_at, note, closed_by)
  ON resident_register.provisional_event TO yakuba_app;

-- 排他 (EXCLUSIVE_LOCK): one officer at a time enters an 異動 of a person; ends by itself.
CREATE TABLE resident_register.input_lock (
  tenant_id        integer     NOT NULL DEFAULT platform.current_tenant(),
  addressee_number text        COLLATE "C" NOT NULL,
  officer_id       text        COLLATE "C" NOT NULL,
  terminal_id      text        NOT NULL,
  held_until       timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, addressee_number)
) WITH (fillfactor = 70);
SELECT platform.protect('resident_register.input_lock');
GRANT SELECT, INSERT, DELETE, UPDATE (officer_id, terminal_id, held_until) ON resident_register.input_lock TO yakuba_app;

-- What a municipality settles about approval; without a row every 異動 is approved by a second officer.
CREATE TABLE resident_register.approval_setting (
  tenant_id           integer PRIMARY KEY DEFAULT platform.current_tenant(),
  direct_confirmation boolean NOT NULL,
  bulk_limit          integer NOT NULL CHECK (bulk_limit BETWEEN 1 AND 1000),
  hold_minutes        integer NOT NULL CHECK (hold_minutes BETWEEN 1 AND 480)
);
SELECT platform.protect('resident_register.approval_setting');
GRANT SELECT, INSERT, UPDATE (direct_confirmation, bulk_limit, hold_minutes) ON resident_register.approval_setting TO yakuba_app;

-- 転入予約 that was prepared: one row per state, the last one counts.
CREATE TABLE resident_register.reservation (
  tenant_id       integer     NOT NULL DEFAULT platform.current_tenant(),
  reservation_id  text        COLLATE "C" NOT NULL,
  revision        integer     NOT NULL CHECK (revision >= 1),
  status          text        COLLATE "C" NOT NULL CHECK (status IN ('PROVISIONAL', 'CONFIRMED', 'CANCELLED')),
  event_id        uuid        NOT NULL,
  known_from      timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, reservation_id, revision)
);
SELECT platform.protect('resident_register.reservation');
GRANT SELECT, INSERT ON resident_register.reservation TO yakuba_app;

-- 一時解除 of a measure: counts from its moment on for so many minutes.
CREATE TABLE resident_register.temporary_release (
  tenant_id     integer     NOT NULL DEFAULT platform.current_tenant(),
  resident_id   bigint      NOT NULL,
  measure_id    uuid        NOT NULL,
  valid_from    date        NOT NULL,                 -- of the version it releases
  released_from timestamp   NOT NULL,                 -- by the clock of Japan
  minutes       integer     NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  event_id      uuid        NOT NULL,
  known_from    timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, resident_id, measure_id, event_id)
);
SELECT platform.protect('resident_register.temporary_release');
GRANT SELECT, INSERT ON resident_register.temporary_release TO yakuba_app;
