package org.yakuba.applicationmanagement.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.applicationmanagement.rules.ControlFile;
import org.yakuba.applicationmanagement.rules.Finding;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 取込不能 — packages that could not be taken in, each whole and unopened with the reasons, so that
 * nobody's application disappears (APP-1-06). A content is kept once, however often it comes.
 */
public final class ParkedPackages {
  private static final String PACKAGE = "application-management.parked-package";

  private final TenantKeys keys;

  public ParkedPackages(TenantKeys keys) {
    this.keys = keys;
  }

  /** How a parked package ended. */
  public enum Settlement {
    RECEIVED("取込済み"),
    RETURNED("取込不能として返却");

    private final String label;

    Settlement(String label) {
      this.label = label;
    }

    /** The Japanese word shown on screens. */
    public String label() {
      return label;
    }
  }

  /**
   * A parked package.
   *
   * @param kept whether the bytes stand here; otherwise the file stayed in its folder
   * @param receiptNumber null when it could not be read
   * @param settlement null while somebody has to look at it
   */
  public record Parked(
      UUID id,
      String fileName,
      Instant parkedAt,
      String sha256,
      long bytes,
      boolean kept,
      @Nullable String receiptNumber,
      @Nullable String procedureId,
      @Nullable Instant submittedAt,
      @Nullable Settlement settlement,
      @Nullable Instant settledAt,
      @Nullable String settledBy,
      String note,
      List<String> codes) {
    public Parked {
      codes = List.copyOf(codes);
    }
  }

  /**
   * Parks a package, unless its content is parked already.
   *
   * @param zip null when it is too large to be kept here
   * @return the parked package
   */
  public UUID park(
      TenantSession session,
      UUID id,
      String fileName,
      Instant at,
      String sha256,
      long bytes,
      byte @Nullable [] zip,
      @Nullable ControlFile control,
      List<Finding> findings) {
    int added =
        session
            .sql(ParkedPackages.class, "park")
            .param("id", id)
            .param("fileName", fileName)
            .param("at", Timestamp.from(at))
            .param("sha256", sha256)
            .param("bytes", bytes)
            .param("cipher", zip == null ? null : keys.cipher(session).encrypt(PACKAGE, zip))
            .param("receipt", control == null ? null : control.receiptNumber())
            .param("procedure", control == null ? null : control.procedureId())
            .param(
                "submittedAt",
                control == null ? null : Timestamp.from(control.submittedAt().toInstant()))
            .update();
    if (added == 1) {
      session
          .sql(ParkedPackages.class, "insert-parked-findings")
          .param("id", id)
          .param("codes", Contents.codes(findings))
          .param("paths", Contents.paths(findings))
          .param("items", Contents.itemIds(findings))
          .update();
      return id;
    }
    return session
        .sql(ParkedPackages.class, "find-parked-by-content")
        .param("sha256", sha256)
        .query((row, index) -> row.getObject("parked_id", UUID.class))
        .single();
  }

  /** Every parked package, those to be looked at first, then the newest. */
  public static List<Parked> list(TenantSession session, int limit) {
    return session
        .sql(ParkedPackages.class, "list-parked")
        .param("limit", limit)
        .query(ParkedPackages::row)
        .list();
  }

  public static Optional<Parked> find(TenantSession session, UUID id) {
    return session
        .sql(ParkedPackages.class, "find-parked")
        .param("id", id)
        .query(ParkedPackages::row)
        .optional();
  }

  /** The findings of a parked package. */
  public static List<Contents.Noted> findings(TenantSession session, UUID id) {
    return session
        .sql(ParkedPackages.class, "parked-findings")
        .param("id", id)
        .query((row, index) ->
            new Contents.Noted(
                row.getString("code"), row.getString("path"), row.getString("item_id")))
        .list();
  }

  /** The package as it arrived; empty when it is not kept here. */
  public Optional<byte[]> zip(TenantSession session, UUID id) {
    return session
        .sql(ParkedPackages.class, "parked-package")
        .param("id", id)
        .query((row, index) -> Optional.ofNullable(row.getBytes("package_cipher")))
        .optional()
        .flatMap(sealed -> sealed)
        .map(sealed -> keys.cipher(session).decryptBytes(PACKAGE, sealed));
  }

  /**
   * Settles a parked package.
   *
   * @return false when it is settled already
   */
  public static boolean settle(
      TenantSession session,
      UUID id,
      Settlement settlement,
      Instant at,
      String operator,
      String note) {
    return session
            .sql(ParkedPackages.class, "settle-parked")
            .param("id", id)
            .param("settlement", settlement.name())
            .param("at", Timestamp.from(at))
            .param("operator", operator)
            .param("note", note)
            .update()
        == 1;
  }

  private static Parked row(ResultSet row, int index) throws SQLException {
    var settlement = row.getString("settlement");
    return new Parked(
        row.getObject("parked_id", UUID.class),
        row.getString("file_name"),
        row.getObject("parked_at", OffsetDateTime.class).toInstant(),
        row.getString("package_sha256"),
        row.getLong("package_bytes"),
        row.getBoolean("kept"),
        row.getString("receipt_number"),
        row.getString("procedure_id"),
        instant(row, "submitted_at"),
        settlement == null ? null : Settlement.valueOf(settlement),
        instant(row, "settled_at"),
        row.getString("settled_by"),
        row.getString("settlement_note"),
        List.of((String[]) row.getArray("codes").getArray()));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
