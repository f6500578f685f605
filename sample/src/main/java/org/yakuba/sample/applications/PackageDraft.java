package org.yakuba.sample.applications;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.sample.applications.SampleSignature.Signer;

/**
 * An application before it is packed (application-management §4): sound until something of it is
 * changed. Whoever spoils a file after {@link #seal} leaves its old hash in the control file.
 */
public final class PackageDraft {
  static final byte[] PDF =
      "%PDF-1.7\n% sample application\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  private final Map<String, String> control = new LinkedHashMap<>();
  private final Map<String, String> items = new LinkedHashMap<>();
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private boolean sealed;

  private PackageDraft() {}

  /** An application of somebody; the items of its procedure are still to be filled in. */
  public static PackageDraft of(
      Applicant applicant,
      String procedure,
      String receiptNumber,
      String municipality,
      String submittedAt) {
    var draft = new PackageDraft();
    draft.control.put("ReceiptNumber", receiptNumber);
    draft.control.put("MunicipalityCode", municipality);
    draft.control.put("ProcedureId", procedure);
    draft.control.put("FormVersion", "1");
    draft.control.put("SubmittedAt", submittedAt);
    draft.control.put("SubmissionType", "NEW");
    draft.control.put("OriginalReceiptNumber", "");
    draft.control.put("CertificateSerialNumber", applicant.certificateSerial());
    draft.control.put("CertificateStatus", "VALID");
    draft
        .item("applicantName", applicant.name())
        .item("applicantNameKana", applicant.nameKana())
        .item("applicantBirthDate", applicant.birthDate().toString())
        .item("applicantSex", applicant.sex())
        .item("applicantAddress", applicant.address())
        .item("applicantPhone", "090-0000-0000")
        .item("applicantType", "SELF")
        .item("consent", "1");
    draft.files.put("shinsei.pdf", PDF);
    return draft;
  }

  /** 氏名・住所等変更届. */
  public static PackageDraft change(
      Applicant applicant, String receiptNumber, String municipality, String submittedAt) {
    return of(applicant, "CHD-03", receiptNumber, municipality, submittedAt)
        .item("changedItem", "電話番号")
        .item("before", "090-0000-0001")
        .item("after", "090-0000-0000")
        .item("changeDate", submittedAt.substring(0, 10));
  }

  /** 認定請求 with the children of the applicant, without signature yet. */
  public static PackageDraft claim(
      Applicant applicant, String receiptNumber, String municipality, String submittedAt) {
    var draft = of(applicant, "CHD-01", receiptNumber, municipality, submittedAt);
    int place = 0;
    for (var child : applicant.children()) {
      var at = "children[" + place + "].";
      draft
          .item(at + "name", child.name())
          .item(at + "birthDate", child.birthDate().toString())
          .item(at + "relationship", "CHILD")
          .item(at + "livingTogether", "1")
          .item(at + "custody", "1");
      place++;
    }
    return draft.item("pensionType", "EMPLOYEE").item("useBenefitAccount", "1");
  }

  /** Fills in an item; null takes it out. */
  public PackageDraft item(String id, @Nullable String value) {
    if (value == null) {
      items.remove(id);
    } else {
      items.put(id, value);
    }
    return this;
  }

  /** Sets an element of the control file; null takes it out. */
  public PackageDraft control(String element, @Nullable String value) {
    if (value == null) {
      control.remove(element);
    } else {
      control.put(element, value);
    }
    return this;
  }

  /** Adds or replaces a file. */
  public PackageDraft file(String path, byte[] content) {
    files.put(path, content);
    return this;
  }

  /** Takes a file out. */
  public PackageDraft without(String path) {
    files.remove(path);
    return this;
  }

  /** Signs the form. */
  public PackageDraft signed(Signer signer) {
    var form = form();
    files.put("shinsei.xml", form);
    files.put("shomei.xml", SampleSignature.sign(form, signer));
    return this;
  }

  /** Writes the items and the control file; what comes after is not listed any more. */
  public PackageDraft seal() {
    if (!sealed) {
      files.putIfAbsent("shinsei.csv", csv());
      files.putIfAbsent("kanri.xml", controlXml().getBytes(StandardCharsets.UTF_8));
      sealed = true;
    }
    return this;
  }

  /** The files, the control file among them. */
  public Map<String, byte[]> files() {
    return new LinkedHashMap<>(seal().files);
  }

  /** The package, stored without packing. */
  public byte[] zip() {
    var zip = new ZipWriter();
    files().forEach(zip::add);
    return zip.bytes();
  }

  private byte[] form() {
    var xml = new StringBuilder("<Application xmlns=\"urn:yakuba:form:1\">");
    items.forEach((id, value) ->
        xml.append("<Item id=\"")
            .append(escaped(id))
            .append("\">")
            .append(escaped(value))
            .append("</Item>"));
    return xml.append("</Application>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] csv() {
    var csv = new StringBuilder("itemId,itemName,sequence,value\r\n");
    items.forEach((id, value) ->
        csv.append(id)
            .append(',')
            .append(ItemNames.of(id))
            .append(",1,\"")
            .append(value.replace("\"", "\"\""))
            .append("\"\r\n"));
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String controlXml() {
    var xml = new StringBuilder("<ApplicationControl xmlns=\"urn:yakuba:application:1\">\n");
    control.forEach((element, value) ->
        xml.append("  <")
            .append(element)
            .append('>')
            .append(escaped(value))
            .append("</")
            .append(element)
            .append(">\n"));
    xml.append("  <Files>\n");
    files.forEach((path, content) ->
        xml.append("    <File path=\"")
            .append(escaped(path))
            .append("\" sha256=\"")
            .append(sha256(content))
            .append("\"/>\n"));
    return xml.append("  </Files>\n</ApplicationControl>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
