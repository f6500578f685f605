package org.yakuba.platform.catalog;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.audit.Result;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privilege;
import org.yakuba.platform.identity.TenantCipher;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 全件出力 — writes everything of one municipality as open CSV files with data item ids, for the
 * hand-over to another system (MIG-6-01, RES-10-08).
 *
 * <p>One file for each group of the catalogue, rows in the order of their natural keys, all from
 * one snapshot: equal registers give equal bytes. {@code items.csv} explains the columns, {@code
 * codes.csv} the codes, {@code manifest.csv} lists every file with its count and SHA-256. Protected
 * items and opened numbers are contained, so the act needs {@link #PRIVILEGE} and is recorded.
 */
public final class TenantExport {

  /** Whoever may hand over everything. */
  public static final Privilege PRIVILEGE = new Privilege("tenant.export");

  /**
   * Business of the operation log, which is handed over on request only: it differs at every
   * export.
   */
  public static final String OPERATION_LOG = "audit";

  private static final String FUNCTION = "MIG-6-01";
  private static final String LAYOUT_VERSION = "1.0";
  private static final int BUFFER_BYTES = 1 << 16;

  private final Tenancy tenancy;
  private final List<DataItems> catalogue;
  private final TenantKeys keys;

  public TenantExport(Tenancy tenancy, List<DataItems> catalogue, TenantKeys keys) {
    this.tenancy = tenancy;
    this.catalogue = List.copyOf(catalogue);
    this.keys = keys;
  }

  /** One file of an export. */
  public record ExportedFile(
      String name, String business, String layout, long rows, String sha256) {}

  /** What was written; the files in the order of the manifest. */
  public record Exported(Path directory, List<ExportedFile> files) {

    /** Rows of all data files. */
    public long rows() {
      return files.stream().mapToLong(ExportedFile::rows).sum();
    }
  }

  /**
   * The registers of a municipality, without its operation log: equal registers give equal bytes.
   */
  public Exported write(Operator operator, Path directory, LocalDate asOf) {
    return write(operator, directory, asOf, false);
  }

  /**
   * Writes everything of a municipality into a new directory. Nothing is left behind when it fails.
   *
   * @param asOf 基準日 in the manifest
   * @param withLog whether the operation log is handed over too
   * @throws ViolationsException {@code EXP-E01} when the operator may not, {@code EXP-E02} when the
   *     directory exists and holds something, {@code EXP-E03} when it cannot be written, {@code
   *     EXP-E04} when an encrypted item cannot be opened
   */
  public Exported write(Operator operator, Path directory, LocalDate asOf, boolean withLog) {
    if (!operator.may(PRIVILEGE)) {
      tenancy.run(
          operator.tenant(),
          session ->
              AuditLog.record(
                  session,
                  AuditEntry.of(operator, "tenant", FUNCTION, Action.EXPORT)
                      .result(Result.DENIED)));
      throw refused("EXP-E01", "全件出力の権限(" + PRIVILEGE.id() + ")がありません");
    }
    var target = directory.toAbsolutePath().normalize();
    var parts = target.resolveSibling(target.getFileName() + ".part");
    try {
      requireEmpty(target);
      deleteAll(parts);
      Files.createDirectories(parts);
      var files =
          tenancy.callOnSnapshot(
              operator.tenant(),
              session -> {
                var written = writeAll(session, parts, asOf, withLog);
                record(session, operator, written);
                return written;
              });
      Files.deleteIfExists(target);
      Files.move(parts, target);
      return new Exported(target, files);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof OpenedCsv.NotOpened) {
        throw refused("EXP-E04", "暗号化された項目を開けません。団体の鍵を確かめてください");
      }
      throw refused("EXP-E03", target + " に書けません: " + e.getMessage());
    } catch (IOException e) {
      throw refused("EXP-E03", target + " に書けません: " + e.getMessage());
    } finally {
      deleteAll(parts);
    }
  }

  private List<ExportedFile> writeAll(
      TenantSession session, Path directory, LocalDate asOf, boolean withLog) {
    var files = new ArrayList<ExportedFile>();
    var businesses =
        catalogue.stream().filter(b -> withLog || !b.business().equals(OPERATION_LOG)).toList();
    for (var business : businesses) {
      for (var group : business.groups()) {
        files.add(writeGroup(session, directory, business, group));
      }
    }
    files.add(writeTable(directory, "items.csv", "データ項目", ExportLegend.items(businesses)));
    files.add(writeTable(directory, "codes.csv", "コード表", ExportLegend.codes(businesses)));
    var manifest = new ArrayList<List<String>>();
    manifest.add(List.of("ファイル名", "業務", "レイアウト名", "版", "区分", "連番", "基準日", "件数", "SHA-256", "金額合計"));
    for (var file : files) {
      manifest.add(
          List.of(
              file.name(),
              file.business(),
              file.layout(),
              LAYOUT_VERSION,
              "F",
              "1",
              asOf.toString(),
              Long.toString(file.rows()),
              file.sha256(),
              ""));
    }
    writeTable(directory, "manifest.csv", "管理表", manifest);
    return List.copyOf(files);
  }

  private ExportedFile writeGroup(
      TenantSession session, Path directory, DataItems business, DataItemGroup group) {
    var name = business.business() + "." + group.id() + ".csv";
    return write(
        directory,
        name,
        business.business(),
        group.label(),
        out -> session.copyOut(ExportSql.copy(group), opened(session, group, out)));
  }

  private OutputStream opened(TenantSession session, DataItemGroup group, OutputStream out) {
    var sealed = ExportSql.ciphers(group);
    if (sealed.isEmpty()) {
      return out;
    }
    var cipher = cipher(session);
    var rewrites = new HashMap<Integer, UnaryOperator<String>>();
    sealed.forEach((index, purpose) ->
        rewrites.put(index, value -> cipher.decrypt(purpose, HexFormat.of().parseHex(value))));
    return new OpenedCsv(out, rewrites);
  }

  private TenantCipher cipher(TenantSession session) {
    try {
      return keys.cipher(session);
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw refused("EXP-E04", "暗号化された項目を開けません: " + e.getMessage());
    }
  }

  private ExportedFile writeTable(
      Path directory, String name, String layout, List<List<String>> rows) {
    return write(
        directory,
        name,
        "tenant",
        layout,
        out -> {
          out.write(ExportLegend.csv(rows).getBytes(StandardCharsets.UTF_8));
          return rows.size() - 1L;
        });
  }

  @FunctionalInterface
  private interface Content {
    long writeTo(OutputStream out) throws IOException;
  }

  private static ExportedFile write(
      Path directory, String name, String business, String layout, Content content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      long rows;
      try (var out =
          new BufferedOutputStream(
              new DigestOutputStream(Files.newOutputStream(directory.resolve(name)), digest),
              BUFFER_BYTES)) {
        rows = content.writeTo(out);
      }
      return new ExportedFile(
          name, business, layout, rows, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static void record(TenantSession session, Operator operator, List<ExportedFile> files) {
    long rows = files.stream().mapToLong(ExportedFile::rows).sum();
    AuditLog.record(
        session,
        AuditEntry.of(operator, "tenant", FUNCTION, Action.EXPORT)
            .condition("files", Integer.toString(files.size()))
            .condition("rows", Long.toString(rows)));
  }

  private static void requireEmpty(Path target) throws IOException {
    if (Files.notExists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw refused("EXP-E02", target + " はフォルダではありません");
    }
    try (var entries = Files.list(target)) {
      if (entries.findAny().isPresent()) {
        throw refused("EXP-E02", target + " は空ではありません。新しいフォルダを指定してください");
      }
    }
  }

  private static void deleteAll(Path directory) {
    if (Files.notExists(directory)) {
      return;
    }
    try (var entries = Files.walk(directory)) {
      for (var entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(entry);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ViolationsException refused(String code, String message) {
    return new ViolationsException(List.of(Violation.of(code, message)));
  }
}
