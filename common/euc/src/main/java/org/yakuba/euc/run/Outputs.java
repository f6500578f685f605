package org.yakuba.euc.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.euc.Euc;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.TenantCipher;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.linkage.LinkageJson;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 出力と実行ログ — files in encrypted pieces for {@link #KEPT}, each download recorded, then deleted; the
 * record of the run stays.
 */
public final class Outputs {
  /** 保存期限. */
  static final Duration KEPT = Duration.ofDays(7);

  private static final String CONTENT = "euc.output";
  private static final int MOST_LISTED = 200;

  private final TenantKeys keys;
  private final Clock clock;

  public Outputs(TenantKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** Who took a file, and when. */
  public record Download(UUID execution, String officerId, Instant at) {}

  /** Takes the pieces of one file while it is written. */
  static final class Writer {
    private final TenantSession session;
    private final TenantCipher cipher;
    private final UUID execution;
    private int part;

    private Writer(TenantSession session, TenantCipher cipher, UUID execution) {
      this.session = session;
      this.cipher = cipher;
      this.execution = execution;
    }

    void add(byte[] piece) {
      part++;
      session
          .sql(Outputs.class, "insert-part")
          .param("execution", execution)
          .param("part", part)
          .param("content", cipher.encrypt(CONTENT, piece))
          .update();
    }
  }

  Writer writer(TenantSession session, UUID execution) {
    return new Writer(session, keys.cipher(session), execution);
  }

  void keep(
      TenantSession session,
      Execution execution,
      Map<String, String> parameters,
      boolean personal,
      @Nullable UUID approval,
      long tookMs) {
    var keepUntil = execution.keepUntil();
    session
        .sql(Outputs.class, "insert-execution")
        .param("id", execution.id())
        .param("key", execution.definitionKey())
        .param("version", execution.version())
        .param("name", execution.name())
        .param("purpose", execution.purpose())
        .param("dataset", execution.dataset())
        .param("items", execution.items())
        .param("words", execution.words())
        .param("parameters", LinkageJson.write(parameters))
        .param("form", execution.form().name())
        .param("rows", execution.rows())
        .param("blanked", execution.blanked())
        .param("leftOut", execution.leftOut())
        .param("personal", personal)
        .param("approval", approval)
        .param("officer", execution.runBy())
        .param("at", execution.runAt().toString())
        .param("took", tookMs)
        .param("sha256", execution.sha256())
        .param("bytes", keepUntil == null ? null : execution.byteLength())
        .param("keepUntil", keepUntil == null ? null : keepUntil.toString())
        .update();
  }

  /** The newest runs of an officer. */
  public List<Execution> of(TenantSession session, Operator operator) {
    return session
        .sql(Outputs.class, "executions-of")
        .param("officer", operator.officer().officerId())
        .param("most", MOST_LISTED)
        .query(Outputs::execution)
        .list();
  }

  /** The newest runs of everybody. */
  public List<Execution> all(TenantSession session) {
    return session
        .sql(Outputs.class, "executions")
        .param("most", MOST_LISTED)
        .query(Outputs::execution)
        .list();
  }

  public Optional<Execution> find(TenantSession session, UUID id) {
    return session
        .sql(Outputs.class, "execution")
        .param("id", id)
        .query(Outputs::execution)
        .optional();
  }

  /** Who took the newest files. */
  public List<Download> downloads(TenantSession session) {
    return session
        .sql(Outputs.class, "downloads")
        .param("most", MOST_LISTED)
        .query((row, index) ->
            new Download(
                row.getObject("execution_id", UUID.class),
                row.getString("officer_id"),
                row.getTimestamp("downloaded_at").toInstant()))
        .list();
  }

  /** Whether the file of a run can still be taken. */
  public boolean isKept(Execution execution) {
    var until = execution.keepUntil();
    return until != null && clock.instant().isBefore(until);
  }

  /**
   * Records that the officer who made a file takes it; only then is it handed out by {@link
   * #write}.
   *
   * @throws ViolationsException {@code EUC-E01} for anybody else, {@code EUC-E11} when its days are
   *     over
   */
  public void take(TenantSession session, Operator operator, Execution execution) {
    if (!execution.runBy().equals(operator.officer().officerId())) {
      throw new ViolationsException(List.of(Violation.of("EUC-E01", "出力は実行した職員だけが受け取れます")));
    }
    if (!isKept(execution)) {
      throw new ViolationsException(List.of(Violation.of("EUC-E11", "保存期限を過ぎた出力です。実行し直してください")));
    }
    session
        .sql(Outputs.class, "insert-download")
        .param("execution", execution.id())
        .param("officer", operator.officer().officerId())
        .param("at", clock.instant().toString())
        .update();
    AuditLog.record(
        session,
        AuditEntry.of(operator, Euc.ID, "EUC-3-01", Action.EXPORT)
            .condition("execution", execution.id().toString())
            .condition("dataset", execution.dataset())
            .condition("rows", Long.toString(execution.rows())));
  }

  /** Writes the bytes of a file, piece by piece. */
  public void write(TenantSession session, Execution execution, OutputStream out) {
    var cipher = keys.cipher(session);
    session
        .sql(Outputs.class, "parts")
        .param("execution", execution.id())
        .withFetchSize(1)
        .query(row -> {
          try {
            out.write(cipher.decryptBytes(CONTENT, row.getBytes("content_cipher")));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Deletes the bytes of files whose days are over; says how many pieces went. */
  public int forget(TenantSession session) {
    return session
        .sql(Outputs.class, "forget-parts")
        .param("now", clock.instant().toString())
        .update();
  }

  private static Execution execution(ResultSet row, int index) throws SQLException {
    var keepUntil = row.getTimestamp("keep_until");
    return new Execution(
        row.getObject("execution_id", UUID.class),
        row.getString("definition_key"),
        row.getInt("version_no"),
        row.getString("name"),
        row.getString("purpose"),
        row.getString("dataset"),
        row.getString("items"),
        row.getString("words"),
        Form.valueOf(row.getString("form")),
        row.getLong("rows"),
        row.getLong("blanked"),
        row.getLong("left_out"),
        row.getString("run_by"),
        row.getTimestamp("run_at").toInstant(),
        row.getString("sha256"),
        row.getLong("byte_length"),
        keepUntil == null ? null : keepUntil.toInstant());
  }
}
