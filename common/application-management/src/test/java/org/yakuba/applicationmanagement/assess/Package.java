package org.yakuba.applicationmanagement.assess;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A package for tests: sound until something is made wrong. */
final class Package {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final ApplicationIntakeAssessor ASSESSOR =
      new ApplicationIntakeAssessor(text -> !text.contains("〓"));

  /** Files in their order. */
  final Map<String, byte[]> files = new LinkedHashMap<>();

  /** Elements of the control file. */
  final Map<String, String> control = new LinkedHashMap<>();

  /** Items of the form; keys are ids, or ids and a sequence after a blank. */
  final Map<String, String> items = new LinkedHashMap<>();

  /** Everything beside the package. */
  final Map<String, @Nullable Object> facts = new LinkedHashMap<>();

  /** Items of the package that are not made by this class. */
  final Map<String, Object> more = new LinkedHashMap<>();

  /** Entries that stand as they are after the files. */
  final List<Map<String, Object>> entries = new ArrayList<>();

  /** 変更届: no signature, found by certificate. */
  Package() {
    control.put("ReceiptNumber", "A20261120000001");
    control.put("MunicipalityCode", "990019");
    control.put("ProcedureId", "CHD-03");
    control.put("FormVersion", "1");
    control.put("SubmittedAt", "2026-11-20T08:55:10+09:00");
    control.put("SubmissionType", "NEW");
    control.put("OriginalReceiptNumber", "");
    control.put("CertificateSerialNumber", "0A1B2C3D4E5F");
    control.put("CertificateStatus", "VALID");
    items.put("applicantName", "見本　花子");
    items.put("applicantNameKana", "ミホン　ハナコ");
    items.put("applicantBirthDate", "1985-03-03");
    items.put("applicantAddress", "見本市本町一丁目1番");
    items.put("applicantPhone", "090-1234-5678");
    items.put("applicantType", "SELF");
    items.put("consent", "1");
    items.put("changedItem", "ADDRESS");
    items.put("before", "旧");
    items.put("after", "新");
    items.put("changeDate", "2026-11-01");
    files.put("shinsei.pdf", "%PDF-1.7 sample".getBytes(StandardCharsets.US_ASCII));
    facts.put("municipalityCode", "990019");
    facts.put("receivedAt", "2026-11-20T09:00:00+09:00");
    facts.put(
        "certificateLinks", List.of(link("0A1B2C3D4E5F", "000000000000017", "2026-01-01", null)));
  }

  /** Another procedure with its own items instead of those of the change. */
  Package procedure(String id) {
    control.put("ProcedureId", id);
    List.of("changedItem", "before", "after", "changeDate").forEach(items::remove);
    return this;
  }

  static Map<String, @Nullable Object> link(
      String serial, String addressee, String from, @Nullable String to) {
    var link = new LinkedHashMap<String, @Nullable Object>();
    link.put("serialNumber", serial);
    link.put("addresseeNumber", addressee);
    link.put("name", "見本 花子");
    link.put("birthDate", "1985-03-03");
    link.put("validFrom", from);
    link.put("validTo", to);
    return link;
  }

  private byte[] csv() {
    var csv = new StringBuilder("itemId,itemName,sequence,value\r\n");
    items.forEach((id, value) -> {
      var parts = id.split(" ");
      csv.append(parts[0])
          .append(",名称,")
          .append(parts.length > 1 ? parts[1] : "1")
          .append(",\"")
          .append(value.replace("\"", "\"\""))
          .append("\"\r\n");
    });
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The control file that lists everything that is in the package. */
  String controlXml() {
    var xml = new StringBuilder("<ApplicationControl xmlns=\"urn:yakuba:application:1\">");
    control.forEach((name, value) ->
        xml.append('<')
            .append(name)
            .append('>')
            .append(value)
            .append("</")
            .append(name)
            .append('>'));
    xml.append("<Files>");
    files.forEach((path, bytes) ->
        xml.append("<File path=\"")
            .append(path)
            .append("\" sha256=\"")
            .append(sha256(bytes))
            .append("\"/>"));
    return xml.append("</Files></ApplicationControl>").toString();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The facts: control file first, unless the files hold one already. */
  Map<String, @Nullable Object> json() {
    files.putIfAbsent("shinsei.csv", csv());
    var all = new LinkedHashMap<String, byte[]>();
    if (!files.containsKey("kanri.xml")) {
      all.put("kanri.xml", controlXml().getBytes(StandardCharsets.UTF_8));
    }
    all.putAll(files);
    var list = new ArrayList<Object>();
    all.forEach((path, bytes) -> {
      if (bytes.length > 0) {
        list.add(Map.of("path", path, "base64", Base64.getEncoder().encodeToString(bytes)));
      }
    });
    list.addAll(entries);
    var application = new LinkedHashMap<String, Object>();
    application.put("sha256", "a".repeat(64));
    application.put("entries", list);
    application.putAll(more);
    var json = new LinkedHashMap<String, @Nullable Object>(facts);
    json.put("package", application);
    return json;
  }

  JsonNode outcome() {
    return outcome(json());
  }

  static JsonNode outcome(Map<String, @Nullable Object> facts) {
    return MAPPER.valueToTree(
        ASSESSOR.assess(MAPPER.readValue(MAPPER.writeValueAsString(facts), Object.class)).json());
  }

  /** Disposition and findings in one line: {@code REJECTED APP-E012 shinsei.pdf}. */
  String told() {
    var result = outcome().path("result");
    var line = new StringBuilder(result.path("disposition").asString());
    for (var finding : result.path("findings")) {
      line.append(' ').append(finding.path("code").asString());
      for (var key : new String[] {"path", "itemId"}) {
        if (finding.has(key)) {
          line.append(' ').append(finding.path(key).asString());
        }
      }
    }
    return line.toString();
  }

  /** Who was found: {@code IDENTIFIED 000000000000017}. */
  String identified() {
    var result = outcome().path("result");
    var number = result.path("applicantAddresseeNumber");
    return result.path("identification").asString()
        + (number.isNull() ? "" : " " + number.asString());
  }
}
