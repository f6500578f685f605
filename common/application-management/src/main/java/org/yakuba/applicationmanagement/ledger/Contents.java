package org.yakuba.applicationmanagement.ledger;

import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.applicationmanagement.rules.Finding;
import org.yakuba.applicationmanagement.rules.MalwareVerdict;
import org.yakuba.applicationmanagement.rules.SignatureStatus;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * What the packages of an application hold (APP-2-01). The package itself is kept encrypted as it
 * arrived; 個人番号 stand encrypted in a table of their own (APP-2-04). Nothing here is ever changed.
 */
public final class Contents {
  private static final String PACKAGE = "application-management.package";
  private static final String NUMBER = "application-management.individual-number";

  private final TenantKeys keys;

  public Contents(TenantKeys keys) {
    this.keys = keys;
  }

  /**
   * Everything one package brings.
   *
   * @param numbers 個人番号 by the place of their item
   */
  public record Arrived(
      ApplicationVersion version,
      byte[] zip,
      List<ItemLine> items,
      List<Number> numbers,
      List<FileLine> files,
      List<Finding> findings) {
    public Arrived {
      items = List.copyOf(items);
      numbers = List.copyOf(numbers);
      files = List.copyOf(files);
      findings = List.copyOf(findings);
    }
  }

  /** 個人番号 as it was filled in. */
  public record Number(int itemNo, String value) {}

  /** A finding as it was kept. */
  public record Noted(String code, @Nullable String path, @Nullable String itemId) {}

  /** Puts a package into the ledger. */
  public void insert(TenantSession session, UUID application, Arrived arrived) {
    var version = arrived.version();
    session
        .sql(Contents.class, "insert-version")
        .param("id", application)
        .param("version", version.versionNo())
        .param("receipt", version.receiptNumber())
        .param("type", version.submissionType())
        .param("formVersion", version.formVersion())
        .param("submittedAt", Timestamp.from(version.submittedAt()))
        .param("receivedAt", Timestamp.from(version.receivedAt()))
        .param("serial", version.certificateSerial())
        .param("certificateStatus", version.certificateStatus())
        .param("signature", version.signatureStatus().name())
        .param("sha256", version.packageSha256())
        .param("bytes", version.packageBytes())
        .param("cipher", keys.cipher(session).encrypt(PACKAGE, arrived.zip()))
        .update();
    if (version.versionNo() > 1) {
      Applications.nextVersion(session, application, version.versionNo());
    }
    items(session, application, arrived);
    numbers(session, application, arrived);
    files(session, application, arrived);
    findings(session, application, arrived);
  }

  private static void items(TenantSession session, UUID application, Arrived arrived) {
    var items = arrived.items();
    session
        .sql(Contents.class, "insert-items")
        .param("id", application)
        .param("version", arrived.version().versionNo())
        .param("itemNos", items.stream().map(ItemLine::itemNo).toArray(Integer[]::new))
        .param("itemIds", items.stream().map(ItemLine::itemId).toArray(String[]::new))
        .param("sequences", items.stream().map(ItemLine::sequence).toArray(Integer[]::new))
        .param("names", items.stream().map(ItemLine::name).toArray(String[]::new))
        .param("values", items.stream().map(ItemLine::value).toArray(String[]::new))
        .param("issues", items.stream().map(ItemLine::characterIssue).toArray(Boolean[]::new))
        .param("apart", items.stream().map(ItemLine::keptApart).toArray(Boolean[]::new))
        .update();
  }

  private void numbers(TenantSession session, UUID application, Arrived arrived) {
    for (var number : arrived.numbers()) {
      session
          .sql(Contents.class, "insert-number")
          .param("id", application)
          .param("version", arrived.version().versionNo())
          .param("itemNo", number.itemNo())
          .param("cipher", keys.cipher(session).encrypt(NUMBER, number.value()))
          .update();
    }
  }

  private static void files(TenantSession session, UUID application, Arrived arrived) {
    var files = arrived.files();
    session
        .sql(Contents.class, "insert-files")
        .param("id", application)
        .param("version", arrived.version().versionNo())
        .param("fileNos", files.stream().map(FileLine::fileNo).toArray(Integer[]::new))
        .param("paths", files.stream().map(FileLine::path).toArray(String[]::new))
        .param("documents", files.stream().map(FileLine::documentId).toArray(String[]::new))
        .param("types", files.stream().map(FileLine::mediaType).toArray(String[]::new))
        .param("sizes", files.stream().map(FileLine::byteSize).toArray(Long[]::new))
        .param("hashes", files.stream().map(FileLine::sha256).toArray(String[]::new))
        .param("scans", files.stream().map(f -> f.scan().name()).toArray(String[]::new))
        .update();
  }

  private static void findings(TenantSession session, UUID application, Arrived arrived) {
    session
        .sql(Contents.class, "insert-findings")
        .param("id", application)
        .param("version", arrived.version().versionNo())
        .param("codes", codes(arrived.findings()))
        .param("paths", paths(arrived.findings()))
        .param("items", itemIds(arrived.findings()))
        .update();
  }

  static String[] codes(List<Finding> findings) {
    return findings.stream().map(finding -> finding.code().id()).toArray(String[]::new);
  }

  static @Nullable String[] paths(List<Finding> findings) {
    return findings.stream().map(Finding::path).toArray(String[]::new);
  }

  static @Nullable String[] itemIds(List<Finding> findings) {
    return findings.stream().map(Finding::itemId).toArray(String[]::new);
  }

  /** Every package of an application, the first one first. */
  public static List<ApplicationVersion> versions(TenantSession session, UUID application) {
    return session
        .sql(Contents.class, "versions")
        .param("id", application)
        .query((row, index) ->
            new ApplicationVersion(
                row.getInt("version_no"),
                row.getString("receipt_number"),
                row.getString("submission_type"),
                row.getString("form_version"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("certificate_serial"),
                row.getString("certificate_status"),
                SignatureStatus.valueOf(row.getString("signature_status")),
                row.getString("package_sha256"),
                row.getLong("package_bytes")))
        .list();
  }

  /** What was filled in, in the order of the form; 個人番号 left empty. */
  public static List<ItemLine> items(TenantSession session, UUID application, int version) {
    return session
        .sql(Contents.class, "items")
        .param("id", application)
        .param("version", version)
        .query((row, index) ->
            new ItemLine(
                row.getInt("item_no"),
                row.getString("item_id"),
                row.getInt("sequence"),
                row.getString("item_name"),
                row.getString("value"),
                row.getBoolean("character_issue"),
                row.getBoolean("kept_apart")))
        .list();
  }

  /** 個人番号 of a package; whoever reads them records it. */
  public List<Number> numbers(TenantSession session, UUID application, int version) {
    var cipher = keys.cipher(session);
    return session
        .sql(Contents.class, "numbers")
        .param("id", application)
        .param("version", version)
        .query((row, index) ->
            new Number(
                row.getInt("item_no"), cipher.decrypt(NUMBER, row.getBytes("number_cipher"))))
        .list();
  }

  /** The files of a package. */
  public static List<FileLine> files(TenantSession session, UUID application, int version) {
    return session
        .sql(Contents.class, "files")
        .param("id", application)
        .param("version", version)
        .query((row, index) ->
            new FileLine(
                row.getInt("file_no"),
                row.getString("path"),
                row.getString("document_id"),
                row.getString("media_type"),
                row.getLong("byte_size"),
                row.getString("sha256"),
                MalwareVerdict.valueOf(row.getString("malware_scan_status"))))
        .list();
  }

  /** What was found in a package when it was taken in. */
  public static List<Noted> findings(TenantSession session, UUID application, int version) {
    return session
        .sql(Contents.class, "findings")
        .param("id", application)
        .param("version", version)
        .query((row, index) ->
            new Noted(row.getString("code"), row.getString("path"), row.getString("item_id")))
        .list();
  }

  /** The ZIP as it arrived. */
  public byte[] zip(TenantSession session, UUID application, int version) {
    var sealed =
        session
            .sql(Contents.class, "package")
            .param("id", application)
            .param("version", version)
            .query((row, index) -> row.getBytes("package_cipher"))
            .single();
    return keys.cipher(session).decryptBytes(PACKAGE, sealed);
  }
}
