package org.yakuba.payments.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** benefit-account §7 and §10. */
class ZenginAssessorTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final ZenginAssessor ASSESSOR =
      new ZenginAssessor(ZenginAssessor.municipalParameters().defaults());

  private static final String TRANSFER =
      """
      {"fileType":"GENERAL_TRANSFER",
       "header":{"requesterCode":"1234567890","requesterName":"ミドリシカイケイカンリシャ","transactionDate":"2026-12-15",
         "bankCode":"9990","bankName":"ミドリギンコウ","branchCode":1,"branchName":"ホンテン","accountType":"1","accountNumber":"0012345"},
       "records":[
        {"bankCode":"9991","bankName":"アオバシンヨウキンコ","branchCode":"012","branchName":"エキマエ","accountType":"1",
         "accountNumber":"1234567","holderName":"ヤマダ　タロウ","amount":15000,"newCode":"1","customerCode1":"0000012345"},
        {"bankCode":9900,"bankName":"ﾕｳﾁﾖ","branchCode":"198","branchName":"ｲﾁｷﾕｳﾊﾁ","accountType":1,
         "accountNumber":"1234","holderName":"さとう　ぢょうじ","amount":"30000","newCode":0,"customerCode1":"0000012346"}]}\
      """;

  private static final String DEBIT =
      """
      {"fileType":"DIRECT_DEBIT","recordSeparator":"NONE",
       "header":{"requesterCode":"1","requesterName":"ミドリシ","transactionDate":"2027-01-04",
         "bankCode":"9990","bankName":"","branchCode":"001","branchName":"","accountType":"2","accountNumber":"12345"},
       "records":[
        {"bankCode":"9991","bankName":"","branchCode":"012","branchName":"","accountType":"3",
         "accountNumber":"1234567","holderName":"ヲガワ","amount":1,"newCode":"0","customerNumber":"2026000012340001"},
        {"bankCode":"9991","bankName":"","branchCode":"012","branchName":"","accountType":"9",
         "accountNumber":"1234568","holderName":"ヤマダ","amount":9999999999,"newCode":"2","customerNumber":"2026000012340002"}]}\
      """;

  private static JsonNode assess(String facts) {
    return assess(ASSESSOR, facts);
  }

  private static JsonNode assess(ZenginAssessor assessor, String facts) {
    return MAPPER.valueToTree(assessor.assess(MAPPER.readValue(facts, Object.class)).json());
  }

  private static String spaces(String marked) {
    return marked.replace('·', ' ');
  }

  @Test
  void the_transfer_file_of_the_rulebook_comes_out_byte_by_byte() {
    var result = assess(TRANSFER).path("result");
    var expected =
        spaces(
            """
            12101234567890ﾐﾄﾞﾘｼｶｲｹｲｶﾝﾘｼﾔ··························12159990ﾐﾄﾞﾘｷﾞﾝｺｳ······001ﾎﾝﾃﾝ···········10012345·················
            29991ｱｵﾊﾞｼﾝﾖｳｷﾝｺ····012ｴｷﾏｴ···········000011234567ﾔﾏﾀﾞ·ﾀﾛｳ······················000001500010000012345··········7········
            29900ﾕｳﾁﾖ···········198ｲﾁｷﾕｳﾊﾁ········000010001234ｻﾄｳ·ﾁﾞﾖｳｼﾞ····················000003000000000012346··········7········
            8000002000000045000·····································································································
            9·······················································································································
            """);
    assertThat(result.path("lines"))
        .extracting(JsonNode::asString)
        .isEqualTo(expected.lines().toList());
    assertThat(result.path("recordCount").asInt()).isEqualTo(2);
    assertThat(result.path("totalAmount").asInt()).isEqualTo(45_000);
    assertThat(result.path("byteLength").asInt()).isEqualTo(610);
    assertThat(result.path("warnings")).isEmpty();
    var bytes = Base64.getDecoder().decode(result.path("fileBase64").asString());
    assertThat(bytes).hasSize(610);
    assertThat(jis(bytes)).isEqualTo(expected.replace("\n", "\r\n"));
  }

  /** What a bank reads: one byte each, katakana from 0xA1. */
  private static String jis(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .chars()
        .map(b -> b >= 0xA1 && b <= 0xDF ? b - 0xA1 + 0xFF61 : b)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @Test
  void the_debit_file_has_its_own_columns_and_no_separator_when_asked_so() {
    var result = assess(DEBIT).path("result");
    var lines = result.path("lines");
    assertThat(lines).allMatch(line -> line.asString().length() == 120);
    assertThat(lines.get(0).asString()).startsWith("1910" + "0000000001" + "ﾐﾄﾞﾘｼ ");
    assertThat(lines.get(0).asString().substring(54, 58)).isEqualTo("0104");
    var data = lines.get(1).asString();
    assertThat(data.substring(38, 50)).isEqualTo("    31234567");
    assertThat(data.substring(50, 80)).isEqualTo("ｵｶﾞﾜ" + " ".repeat(26));
    assertThat(data.substring(80))
        .isEqualTo("0000000001" + "0" + "00002026000012340001" + "0" + " ".repeat(8));
    assertThat(lines.get(3).asString())
        .isEqualTo("8" + "000002" + "010000000000" + "0".repeat(36) + " ".repeat(65));
    assertThat(result.path("byteLength").asInt()).isEqualTo(5 * 120);
    assertThat(result.path("warnings")).extracting(JsonNode::asString).containsExactly("ZEN-W01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "GENERAL_TRANSFER | CHEQUE | fileType INVALID",
        "\"fileType\":\"GENERAL_TRANSFER\", | | fileType MISSING_FIELD",
        "\"fileType\" | \"recordSeparator\":\"LF\",\"fileType\" | recordSeparator INVALID",
        "1234567890 | 12345678901 | header.requesterCode INVALID",
        "\"requesterCode\" | \"typeCode\":\"91\",\"requesterCode\" | header.typeCode INVALID",
        "ミドリシカイケイカンリシャ | みどり市 | header.requesterName INVALID",
        "2026-12-15 | 2026-12-32 | header.transactionDate INVALID",
        "\"bankName\":\"ミドリギンコウ\", | | header.bankName MISSING_FIELD",
        "ヤマダ　タロウ | 山田太郎 | records[0].holderName INVALID",
        "ヤマダ　タロウ | ガガガガガガガガガガガガガガガガ | records[0].holderName INVALID",
        "ヤマダ　タロウ | | records[0].holderName INVALID",
        "\"amount\":15000 | \"amount\":0 | records[0].amount INVALID",
        "\"amount\":15000 | \"amount\":-1 | records[0].amount INVALID",
        "\"amount\":\"30000\" | \"amount\":\"10000000000\" | records[1].amount INVALID",
        "\"amount\":\"30000\" | \"amount\":1.5 | records[1].amount INVALID",
        "\"accountType\":1, | \"accountType\":3, | records[1].accountType INVALID",
        "\"newCode\":0, | | records[1].newCode MISSING_FIELD",
        "\"newCode\":0, | \"newCode\":0,\"customerNumber\":1, | records[1].customerNumber"
            + " UNKNOWN_FIELD",
        "0000012346 | 00000123461 | records[1].customerCode1 INVALID",
      })
  void what_does_not_fit_is_told_by_path(String from, String to, String told) {
    assertThat(TRANSFER).contains(from);
    var outcome = assess(TRANSFER.replace(from, to == null ? "" : to));
    assertThat(outcome.has("result")).isFalse();
    assertThat(
            outcome.at("/errors/0/field").asString()
                + " "
                + outcome.at("/errors/0/code").asString())
        .isEqualTo(told);
  }

  @Test
  void faults_come_header_first_and_records_from_the_first() {
    var outcome =
        assess(
            TRANSFER.replace("ヤマダ　タロウ", "山田").replace("2026-12-15", "x").replace("\"30000\"", "0"));
    assertThat(outcome.path("errors"))
        .extracting(e -> e.path("field").asString())
        .containsExactly("header.transactionDate", "records[0].holderName", "records[1].amount");
  }

  @Test
  void a_name_is_cut_only_where_the_municipality_has_chosen_so_and_then_with_a_warning() {
    var chosen =
        ZenginAssessor.municipalParameters()
            .values(
                new StringReader(
                    """
                    parameters:
                      - parameterId: truncateHolderName
                        values:
                          - {municipalityCode: "990019", effectiveFrom: 2026-12-01, effectiveTo: 2026-12-31, value: "true"}
                    """),
                "values.yaml");
    var facts = TRANSFER.replace("ヤマダ　タロウ", "ア".repeat(31));
    var result = assess(new ZenginAssessor(chosen), facts).path("result");
    assertThat(result.at("/lines/1").asString().substring(50, 81)).isEqualTo("ｱ".repeat(30) + "0");
    assertThat(result.path("warnings")).extracting(JsonNode::asString).containsExactly("ZEN-W02");
    var outside = assess(new ZenginAssessor(chosen), facts.replace("2026-12-15", "2027-01-15"));
    assertThat(outside.at("/errors/0/field").asString()).isEqualTo("records[0].holderName");
  }

  // ---- results

  private static String[] debitLines() {
    return assess(DEBIT)
        .path("result")
        .path("lines")
        .valueStream()
        .map(JsonNode::asString)
        .toArray(String[]::new);
  }

  /** The file that comes back: the second debit was not settled for lack of money. */
  private static String[] resultLines() {
    var lines = debitLines();
    lines[2] = lines[2].substring(0, 111) + "1" + lines[2].substring(112);
    lines[3] =
        "8"
            + "000002"
            + "010000000000"
            + "000001"
            + "000000000001"
            + "000001"
            + "009999999999"
            + " ".repeat(65);
    return lines;
  }

  private static JsonNode read(String separator, String... lines) {
    var file = new StringBuilder();
    for (var line : lines) {
      file.append(
              line.chars()
                  .map(c -> c >= 0xFF61 ? c - 0xFF61 + 0xA1 : c)
                  .mapToObj(Character::toString)
                  .collect(Collectors.joining()))
          .append(separator);
    }
    var base64 =
        Base64.getEncoder().encodeToString(file.toString().getBytes(StandardCharsets.ISO_8859_1));
    return assess("{\"fileType\":\"DIRECT_DEBIT_RESULT\",\"fileBase64\":\"" + base64 + "\"}");
  }

  @Test
  void results_are_read_with_and_without_separators() {
    for (var separator : new String[] {"", "\r\n"}) {
      var result = read(separator, resultLines()).path("result");
      assertThat(result.path("settledCount").asInt()).isEqualTo(1);
      assertThat(result.path("settledAmount").asLong()).isEqualTo(1);
      assertThat(result.path("failedCount").asInt()).isEqualTo(1);
      assertThat(result.path("failedAmount").asLong()).isEqualTo(9_999_999_999L);
      assertThat(result.at("/records/1").toString())
          .isEqualTo(
              "{\"customerNumber\":\"00002026000012340002\",\"amount\":9999999999,\"resultCode\":\"1\"}");
    }
  }

  @Test
  void results_of_several_ordering_parties_are_read_together() {
    var lines = resultLines();
    var result =
        read(
                "", lines[0], lines[1], lines[2], lines[3], lines[0], lines[1], lines[2], lines[3],
                lines[4])
            .path("result");
    assertThat(result.path("settledCount").asInt()).isEqualTo(2);
    assertThat(result.path("records")).hasSize(4);
  }

  private static String defect(JsonNode outcome) {
    assertThat(outcome.has("result")).isFalse();
    assertThat(outcome.path("errors")).hasSize(1);
    return outcome.at("/errors/0/field").asString();
  }

  @Test
  void a_file_that_does_not_agree_is_not_taken_in_at_all() {
    var lines = resultLines();
    assertThat(defect(read("", lines[0] + " ", lines[1]))).isEqualTo("length");
    assertThat(defect(read(""))).isEqualTo("length");
    assertThat(defect(read("", lines[0], lines[1], lines[2], lines[3]))).isEqualTo("structure");
    assertThat(defect(read("", lines[1], lines[0], lines[2], lines[3], lines[4])))
        .isEqualTo("structure");
    assertThat(defect(read("", lines[0], lines[1], lines[2], lines[3], lines[4], lines[4])))
        .isEqualTo("structure");
    assertThat(
            defect(
                read(
                    "",
                    lines[0].replaceFirst("^191", "121"),
                    lines[1],
                    lines[2],
                    lines[3],
                    lines[4])))
        .isEqualTo("structure");
    assertThat(defect(read("", lines[0], lines[1], lines[3], lines[4]))).isEqualTo("trailer");
    assertThat(
            defect(
                read(
                    "",
                    lines[0],
                    lines[1],
                    lines[2],
                    lines[3].replace("8000002", "8000003"),
                    lines[4])))
        .isEqualTo("trailer");
    assertThat(defect(read("", debitLines()))).isEqualTo("trailer");
    assertThat(
            defect(
                read(
                    "",
                    lines[0],
                    lines[1].substring(0, 111) + "7" + " ".repeat(8),
                    lines[2],
                    lines[3],
                    lines[4])))
        .isEqualTo("structure");
  }

  @Test
  void what_is_no_base64_is_refused() {
    var outcome = assess("{\"fileType\":\"DIRECT_DEBIT_RESULT\",\"fileBase64\":\"***\"}");
    assertThat(outcome.at("/errors/0/field").asString()).isEqualTo("fileBase64");
    assertThat(assess("{\"fileType\":\"DIRECT_DEBIT_RESULT\"}").at("/errors/0/code").asString())
        .isEqualTo("MISSING_FIELD");
  }
}
