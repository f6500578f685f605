package org.yakuba.childallowance.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.ledger.postgres.CommandJson;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.TenantSession;

/** The filings of a municipality. */
public final class FilingStore {
  private FilingStore() {}

  /**
   * What is entered.
   *
   * @param number 宛名番号 of whom it is about
   * @param sourceKey makes it the same filing when it comes again
   */
  public record Entry(
      Command command,
      FilingChannel channel,
      String number,
      @Nullable Long recipient,
      @Nullable String sourceKey,
      FilingStatus status,
      int baseVersion,
      String enteredBy,
      String office,
      String terminal,
      Instant at) {}

  /** Enters a filing; empty when one of the same source exists already. */
  public static Optional<UUID> add(TenantSession session, Entry entry) {
    return session
        .sql(FilingStore.class, "add-filing")
        .param("type", FilingType.of(entry.command()).name())
        .param("channel", entry.channel().name())
        .param("receivedOn", entry.command().receivedOn())
        .param("number", entry.number())
        .param("recipient", entry.recipient())
        .param("source", entry.sourceKey())
        .param("status", entry.status().name())
        .param("version", CommandJson.VERSION)
        .param("command", CommandJson.write(entry.command()))
        .param("base", entry.baseVersion())
        .param("enteredBy", entry.enteredBy())
        .param("office", entry.office())
        .param("terminal", entry.terminal())
        .param("at", Timestamp.from(entry.at()))
        .query(UUID.class)
        .optional();
  }

  /** Puts another command in place of the one of an open filing: from now on the officer's. */
  static boolean replace(
      TenantSession session,
      Operator operator,
      UUID id,
      int revision,
      Command command,
      int base,
      Instant at) {
    return session
            .sql(FilingStore.class, "replace-filing")
            .param("id", id)
            .param("revision", revision)
            .param("type", FilingType.of(command).name())
            .param("enteredBy", operator.officer().officerId())
            .param("office", operator.officer().office())
            .param("terminal", operator.terminal())
            .param("version", CommandJson.VERSION)
            .param("command", CommandJson.write(command))
            .param("base", base)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  /** Makes an open filing a draft again, with another command; false when it is closed. */
  public static boolean renew(TenantSession session, UUID id, Command command, Instant at) {
    return session
            .sql(FilingStore.class, "renew-filing")
            .param("id", id)
            .param("type", FilingType.of(command).name())
            .param("version", CommandJson.VERSION)
            .param("command", CommandJson.write(command))
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  /** Ends or returns a filing. */
  static void close(
      TenantSession session,
      UUID id,
      FilingStatus status,
      String officer,
      @Nullable String note,
      Instant at) {
    session
        .sql(FilingStore.class, "close-filing")
        .param("id", id)
        .param("status", status.name())
        .param("officer", officer)
        .param("note", note)
        .param("at", Timestamp.from(at))
        .update();
  }

  public static Optional<Filing> find(TenantSession session, UUID id) {
    return session
        .sql(FilingStore.class, "find-filing")
        .param("id", id)
        .query((row, n) -> filing(row))
        .optional();
  }

  /** A filing by the event or application it came from. */
  public static Optional<Filing> bySource(TenantSession session, String sourceKey) {
    return session
        .sql(FilingStore.class, "find-by-source")
        .param("source", sourceKey)
        .query((row, n) -> filing(row))
        .optional();
  }

  /** As {@link #find}; others wait until this transaction ends. */
  static Optional<Filing> lock(TenantSession session, UUID id) {
    return session
        .sql(FilingStore.class, "lock-filing")
        .param("id", id)
        .query((row, n) -> filing(row))
        .optional();
  }

  /**
   * Filings of a status, oldest first.
   *
   * @param number only about this person; null for all
   */
  public static List<Filing> list(
      TenantSession session, @Nullable FilingStatus status, @Nullable String number, int limit) {
    return session
        .sql(FilingStore.class, "list-filings")
        .param("status", status == null ? null : status.name())
        .param("number", number)
        .param("limit", limit)
        .query((row, n) -> filing(row))
        .list();
  }

  private static Filing filing(ResultSet row) throws SQLException {
    return new Filing(
        row.getObject("filing_id", UUID.class),
        row.getInt("revision"),
        FilingType.valueOf(row.getString("filing_type")),
        FilingChannel.valueOf(row.getString("channel")),
        row.getObject("received_on", LocalDate.class),
        row.getString("addressee_number"),
        row.getString("source_key"),
        row.getObject("correction_due", LocalDate.class),
        FilingStatus.valueOf(row.getString("status")),
        CommandJson.read(row.getString("command"), row.getInt("command_version")),
        row.getInt("base_version"),
        row.getString("entered_by"),
        row.getTimestamp("entered_at").toInstant(),
        row.getTimestamp("changed_at").toInstant(),
        row.getString("closed_by"),
        row.getString("note"));
  }
}
