package org.yakuba.applicationmanagement.rules;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * 管理情報 — {@code kanri.xml} (application-management §4).
 *
 * @param formVersion as written, without leading zeros
 * @param originalReceiptNumber empty when there is none
 * @param serialNumber 利用者証明用電子証明書; empty when there is none
 * @param certificateStatus empty when there is none
 * @param files SHA-256 of every file by its path
 */
public record ControlFile(
    String receiptNumber,
    String municipalityCode,
    String procedureId,
    String formVersion,
    OffsetDateTime submittedAt,
    boolean resubmission,
    String originalReceiptNumber,
    String serialNumber,
    String certificateStatus,
    Map<String, String> files) {

  /** Where the file stands in a package. */
  public static final String PATH = "kanri.xml";

  private static final String NAMESPACE = "urn:yakuba:application:1";
  private static final String ROOT = "ApplicationControl";
  private static final String FILES = "Files";
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  public ControlFile {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /** 到達日: the day in Japan on which the resident sent it. */
  public LocalDate arrival() {
    return submittedAt.atZoneSameInstant(JAPAN).toLocalDate();
  }

  /**
   * Reads the file; empty when it is not well-formed, has a document type, another namespace, or
   * lacks what it must have.
   */
  public static Optional<ControlFile> read(byte[] xml) {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    var texts = new LinkedHashMap<String, String>();
    var files = new LinkedHashMap<String, String>();
    try {
      var reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
      boolean sound = readAll(reader, texts, files);
      reader.close();
      return sound ? of(texts, files) : Optional.empty();
    } catch (XMLStreamException e) {
      return Optional.empty();
    }
  }

  private static boolean readAll(
      XMLStreamReader reader, Map<String, String> texts, Map<String, String> files)
      throws XMLStreamException {
    int depth = 0;
    @Nullable String open = null;
    var text = new StringBuilder();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD -> {
          return false;
        }
        case XMLStreamConstants.START_ELEMENT -> {
          if (!NAMESPACE.equals(reader.getNamespaceURI())
              || (depth == 0 && !reader.getLocalName().equals(ROOT))) {
            return false;
          }
          depth++;
          open = reader.getLocalName();
          text.setLength(0);
          if (depth == 2) {
            texts.put(open, "");
          }
          if (depth == 3 && open.equals("File") && !file(reader, files)) {
            return false;
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(reader.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth == 2 && reader.getLocalName().equals(open)) {
            texts.put(open, text.toString().strip());
          }
          depth--;
        }
        default -> {}
      }
    }
    return true;
  }

  private static boolean file(XMLStreamReader reader, Map<String, String> files) {
    var path = reader.getAttributeValue(null, "path");
    var hash = reader.getAttributeValue(null, "sha256");
    if (path == null || hash == null) {
      return false;
    }
    files.put(path, hash);
    return true;
  }

  private static Optional<ControlFile> of(Map<String, String> texts, Map<String, String> files) {
    for (var required :
        new String[] {
          "ReceiptNumber",
          "MunicipalityCode",
          "ProcedureId",
          "FormVersion",
          "SubmittedAt",
          "SubmissionType"
        }) {
      if (texts.getOrDefault(required, "").isEmpty()) {
        return Optional.empty();
      }
    }
    var type = texts.get("SubmissionType");
    if (!texts.containsKey(FILES) || !("NEW".equals(type) || "RESUBMISSION".equals(type))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ControlFile(
              texts.getOrDefault("ReceiptNumber", ""),
              texts.getOrDefault("MunicipalityCode", ""),
              texts.getOrDefault("ProcedureId", ""),
              texts.getOrDefault("FormVersion", "").replaceFirst("^0+(?=[0-9])", ""),
              OffsetDateTime.parse(texts.getOrDefault("SubmittedAt", "")),
              "RESUBMISSION".equals(type),
              texts.getOrDefault("OriginalReceiptNumber", ""),
              texts.getOrDefault("CertificateSerialNumber", ""),
              texts.getOrDefault("CertificateStatus", ""),
              files));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
