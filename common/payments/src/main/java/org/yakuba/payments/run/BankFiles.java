package org.yakuba.payments.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.payments.Payments;
import org.yakuba.payments.ledger.Requesters;
import org.yakuba.payments.zengin.Entry;
import org.yakuba.payments.zengin.ZenginWriter;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.AlreadyChanged;

/**
 * 全銀ファイル of runs (BEN-4-02, BEN-4-10): written from the frozen rows, split at the limits of the
 * format, kept encrypted with their hash. A file that was handed over is made anew only when one
 * officer asks for it with a reason and another approves; the bytes are the same.
 */
public final class BankFiles {
  private static final String CONTENT = "payments.bank-file";
  private static final int FETCHED = 2_000;

  private final Requesters requesters;
  private final TenantKeys keys;
  private final Clock clock;

  public BankFiles(Requesters requesters, TenantKeys keys, Clock clock) {
    this.requesters = requesters;
    this.keys = keys;
    this.clock = clock;
  }

  /** A file as it was made. */
  public record Kept(
      UUID id,
      int part,
      int version,
      int rowCount,
      long totalAmountYen,
      long byteLength,
      String sha256,
      String madeBy,
      Instant madeAt) {}

  /** A file with its bytes. */
  public record Content(String name, byte[] bytes) {}

  /** What happened to a file. */
  public record Happened(int part, int version, String event, String officerId, Instant at) {}

  /** A request to make the files of a run anew. */
  public record Recreation(
      UUID id, UUID runId, String reason, String requestedBy, Instant requestedAt) {}

  /** Writes all parts of a version. */
  void write(
      TenantSession session,
      TransferRun run,
      int version,
      @Nullable UUID recreation,
      Operator operator,
      Instant at) {
    var requester = requesters.find(session, run.requesterId()).orElseThrow().requester();
    var parts = new Parts(session, run, version, recreation, operator, at, requester);
    session
        .sql(BankFiles.class, "transfers")
        .param("run", run.id())
        .withFetchSize(FETCHED)
        .query(row -> {
          parts.add(
              new Entry.Transfer(
                  row.getString("bank_code"),
                  row.getString("bank_name_kana"),
                  row.getString("branch_code"),
                  row.getString("branch_name_kana"),
                  "0000",
                  row.getString("account_type"),
                  row.getString("account_number"),
                  row.getString("holder_name_kana"),
                  row.getLong("amount_yen"),
                  row.getString("new_code"),
                  customerCode(row.getInt("seq")),
                  row.getString("customer_code"),
                  "7"));
        });
    parts.finish();
  }

  /** 顧客コード1: the number of the row in its run, by which results are recognised. */
  static String customerCode(int seq) {
    var digits = Integer.toString(seq);
    return "0".repeat(10 - digits.length()) + digits;
  }

  /** The parts of one version while they are written. */
  private final class Parts {
    private final TenantSession session;
    private final TransferRun run;
    private final int version;
    private final @Nullable UUID recreation;
    private final Operator operator;
    private final Instant at;
    private final Requesters.Requester requester;
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private @Nullable ZenginWriter writer;
    private int part;

    Parts(
        TenantSession session,
        TransferRun run,
        int version,
        @Nullable UUID recreation,
        Operator operator,
        Instant at,
        Requesters.Requester requester) {
      this.session = session;
      this.run = run;
      this.version = version;
      this.recreation = recreation;
      this.operator = operator;
      this.at = at;
      this.requester = requester;
    }

    void add(Entry.Transfer transfer) {
      try {
        var open = writer;
        if (open != null && !open.fits(transfer.amountYen())) {
          keep(open);
          open = null;
        }
        if (open == null) {
          bytes = new ByteArrayOutputStream(1 << 16);
          open =
              new ZenginWriter(
                  bytes,
                  requester.header(run.typeCode(), run.transactionDate()),
                  requester.separator());
          writer = open;
        }
        open.write(transfer);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void finish() {
      var open = writer;
      if (open != null) {
        try {
          keep(open);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    private void keep(ZenginWriter open) throws IOException {
      open.finish();
      part++;
      var content = bytes.toByteArray();
      var file =
          session
              .sql(BankFiles.class, "insert-file")
              .param("run", run.id())
              .param("part", part)
              .param("version", version)
              .param("rows", open.entries())
              .param("total", open.totalYen())
              .param("bytes", open.bytes())
              .param("sha256", sha256(content))
              .param("content", keys.cipher(session).encrypt(CONTENT, content))
              .param("recreation", recreation)
              .param("officer", operator.officer().officerId())
              .param("at", at.toString())
              .query((row, index) -> row.getObject("file_id", UUID.class))
              .single();
      happened(session, file, "CREATED", operator, at);
    }
  }

  /** Files of a run, in the order they were made. */
  public List<Kept> of(TenantSession session, UUID runId) {
    return session
        .sql(BankFiles.class, "files")
        .param("run", runId)
        .query((row, index) ->
            new Kept(
                row.getObject("file_id", UUID.class),
                row.getInt("part_no"),
                row.getInt("version_no"),
                row.getInt("row_count"),
                row.getLong("total_amount_yen"),
                row.getLong("byte_length"),
                row.getString("sha256"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant()))
        .list();
  }

  /** 授受の記録 of a run, oldest first. */
  public List<Happened> events(TenantSession session, UUID runId) {
    return session
        .sql(BankFiles.class, "file-events")
        .param("run", runId)
        .query((row, index) ->
            new Happened(
                row.getInt("part_no"),
                row.getInt("version_no"),
                row.getString("event"),
                row.getString("officer_id"),
                row.getTimestamp("occurred_at").toInstant()))
        .list();
  }

  /** The file for the bank; taking it is recorded. */
  public Optional<Content> download(TenantSession session, Operator operator, UUID fileId) {
    var content =
        session
            .sql(BankFiles.class, "file-content")
            .param("file", fileId)
            .query((row, index) ->
                new Content(
                    "furikomi-%04d-%d-v%d.txt"
                        .formatted(
                            row.getInt("run_no"), row.getInt("part_no"), row.getInt("version_no")),
                    keys.cipher(session).decryptBytes(CONTENT, row.getBytes("content_cipher"))))
            .optional();
    content.ifPresent(file -> {
      happened(session, fileId, "DOWNLOADED", operator, clock.instant());
      AuditLog.record(
          session,
          AuditEntry.of(operator, Payments.ID, "BEN-4-10", Action.EXPORT)
              .condition("file", file.name()));
    });
    return content;
  }

  /**
   * Asks for the files of a released run to be made anew.
   *
   * @throws org.yakuba.kernel.assess.ViolationsException PAY-E23 without a reason or when the run
   *     has no files
   */
  public void requestAgain(
      TenantSession session, Operator operator, TransferRun run, String reason) {
    var wrong = new Violations();
    if (reason.isBlank()) {
      wrong.add("reason", reason, "PAY-E23", "再作成の理由を入力してください");
    } else if (run.state() != TransferRun.State.RELEASED) {
      wrong.add("reason", reason, "PAY-E23", "送付済みの振込データだけが再作成の対象です");
    }
    wrong.throwIfAny();
    session
        .sql(BankFiles.class, "insert-recreation")
        .param("id", UUID.randomUUID())
        .param("run", run.id())
        .param("reason", reason.strip())
        .param("officer", operator.officer().officerId())
        .param("at", clock.instant().toString())
        .update();
    record(session, operator, run, Action.CREATE, reason);
  }

  /** The request that waits for approval. */
  public Optional<Recreation> requested(TenantSession session, UUID runId) {
    return session
        .sql(BankFiles.class, "open-recreation")
        .param("run", runId)
        .query((row, index) ->
            new Recreation(
                row.getObject("recreation_id", UUID.class),
                row.getObject("run_id", UUID.class),
                row.getString("reason"),
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant()))
        .optional();
  }

  /**
   * Approves the request and writes the next version from the same frozen rows.
   *
   * @throws org.yakuba.kernel.assess.ViolationsException PAY-E21 when the officer has asked for it
   */
  public void approveAgain(TenantSession session, Operator operator, TransferRun run) {
    var request = requested(session, run.id()).orElseThrow(AlreadyChanged::new);
    var officer = operator.officer().officerId();
    if (request.requestedBy().equals(officer)) {
      new Violations().add(null, officer, "PAY-E21", "申請した職員は承認できません").throwIfAny();
    }
    var at = clock.instant();
    int approved =
        session
            .sql(BankFiles.class, "approve-recreation")
            .param("id", request.id())
            .param("officer", officer)
            .param("at", at.toString())
            .update();
    if (approved == 0) {
      throw new AlreadyChanged();
    }
    int next = of(session, run.id()).stream().mapToInt(Kept::version).max().orElse(0) + 1;
    write(session, run, next, request.id(), operator, at);
    record(session, operator, run, Action.DECIDE, request.reason());
  }

  private static void record(
      TenantSession session, Operator operator, TransferRun run, Action action, String reason) {
    AuditLog.record(
        session,
        AuditEntry.of(operator, Payments.ID, "BEN-4-10", action)
            .condition("run", Integer.toString(run.number()))
            .condition("reason", reason));
  }

  private static void happened(
      TenantSession session, UUID file, String event, Operator operator, Instant at) {
    session
        .sql(BankFiles.class, "file-event")
        .param("file", file)
        .param("event", event)
        .param("officer", operator.officer().officerId())
        .param("at", at.toString())
        .update();
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
