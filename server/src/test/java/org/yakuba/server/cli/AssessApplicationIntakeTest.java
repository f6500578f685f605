package org.yakuba.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.proof.Proves;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./yakuba assess application-intake}: what residents send, examined from the command line.
 */
class AssessApplicationIntakeTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String ITEMS =
      """
      itemId,itemName,sequence,value
      applicantName,氏名,1,見本　花子
      applicantNameKana,フリガナ,1,ミホン　ハナコ
      applicantBirthDate,生年月日,1,1985-03-03
      applicantAddress,住所,1,見本市本町一丁目1番
      applicantPhone,電話,1,090-1234-5678
      applicantType,区分,1,SELF
      consent,同意,1,1
      changedItem,変更項目,1,ADDRESS
      before,前,1,旧
      after,後,1,新
      changeDate,変更日,1,2026-11-01
      """;

  private final Map<String, String> files = new LinkedHashMap<>();

  AssessApplicationIntakeTest() {
    files.put("shinsei.csv", ITEMS);
    files.put("shinsei.pdf", "%PDF-1.7");
  }

  private String control(String version) throws Exception {
    var list = new StringBuilder();
    for (var file : files.entrySet()) {
      var hash =
          HexFormat.of()
              .formatHex(
                  MessageDigest.getInstance("SHA-256")
                      .digest(file.getValue().getBytes(StandardCharsets.UTF_8)));
      list.append("<File path=\"%s\" sha256=\"%s\"/>".formatted(file.getKey(), hash));
    }
    return """
    <ApplicationControl xmlns="urn:yakuba:application:1"><ReceiptNumber>A1</ReceiptNumber>
    <MunicipalityCode>990019</MunicipalityCode><ProcedureId>CHD-03</ProcedureId><FormVersion>%s</FormVersion>
    <SubmittedAt>2026-11-20T08:55:10+09:00</SubmittedAt><SubmissionType>NEW</SubmissionType><OriginalReceiptNumber/>
    <CertificateSerialNumber>0A1B</CertificateSerialNumber><CertificateStatus>VALID</CertificateStatus>
    <Files>%s</Files></ApplicationControl>\
    """
        .formatted(version, list);
  }

  private String facts(String control, String more) {
    var json = MAPPER.createObjectNode();
    json.put("municipalityCode", "990019").put("receivedAt", "2026-11-20T09:00:00+09:00");
    var application = json.putObject("package").put("sha256", "a".repeat(64));
    var entries = application.putArray("entries");
    entries.addObject().put("path", "kanri.xml").put("text", control);
    files.forEach((path, text) -> entries.addObject().put("path", path).put("text", text));
    json.set(
        "certificateLinks",
        MAPPER.readTree(
            """
            [{"serialNumber":"0A1B","addresseeNumber":"000000000000017","name":"見本 花子","birthDate":"1985-03-03",
              "validFrom":"2026-01-01","validTo":null}]\
            """));
    json.set("knownReceipts", MAPPER.readTree(more));
    return json.toString();
  }

  private static JsonNode assess(String facts) {
    return CommandLineRun.of(facts, "assess", "application-intake").result();
  }

  private static String told(JsonNode result) {
    var line = new StringBuilder(result.path("disposition").asString());
    for (var finding : result.path("findings")) {
      line.append(' ').append(finding.path("code").asString());
    }
    return line.toString();
  }

  @Test
  @Proves({"APP-1-01", "APP-3-02", "APP-3-03"})
  void a_sound_package_is_accepted_and_its_sender_found_by_certificate_and_name() throws Exception {
    var result = assess(facts(control("1"), "[]"));
    assertThat(told(result)).isEqualTo("ACCEPTED");
    assertThat(result.path("identification").asString()).isEqualTo("IDENTIFIED");
    assertThat(result.path("applicantAddresseeNumber").asString()).isEqualTo("000000000000017");
    files.put("shinsei.csv", ITEMS.replace("見本　花子", "見本　太郎"));
    assertThat(assess(facts(control("1"), "[]")).path("identification").asString())
        .isEqualTo("ATTRIBUTE_MISMATCH");
  }

  @Test
  @Proves({"APP-1-03", "APP-1-04"})
  void unsafe_names_and_changed_files_are_refused() throws Exception {
    var control = control("1");
    files.put("shinsei.pdf", "%PDF-1.7 changed");
    assertThat(told(assess(facts(control, "[]")))).isEqualTo("REJECTED APP-E014");
    files.put("../outside", "x");
    assertThat(told(assess(facts(control, "[]")))).isEqualTo("REJECTED APP-E003");
  }

  @Test
  @Proves({"APP-1-05"})
  void a_package_that_is_known_is_not_taken_in_twice() throws Exception {
    var known = "[{\"receiptNumber\":\"A1\",\"packageSha256\":\"%s\",\"status\":\"RECEIVED\"}]";
    assertThat(told(assess(facts(control("1"), known.formatted("a".repeat(64))))))
        .isEqualTo("ALREADY_RECEIVED APP-I024");
    assertThat(told(assess(facts(control("1"), known.formatted("b".repeat(64))))))
        .isEqualTo("REJECTED APP-E023");
  }

  @Test
  @Proves({"APP-2-02", "APP-2-03"})
  void items_are_examined_by_version_of_the_form_and_character() throws Exception {
    assertThat(told(assess(facts(control("2"), "[]")))).isEqualTo("REJECTED APP-E022");
    files.put("shinsei.csv", ITEMS.replace("後,1,新", "後,1,\uE000"));
    var result = assess(facts(control("1"), "[]"));
    assertThat(told(result)).isEqualTo("FORMAT_DEFECT APP-W043");
    assertThat(result.at("/findings/0/itemId").asString()).isEqualTo("after");
  }
}
