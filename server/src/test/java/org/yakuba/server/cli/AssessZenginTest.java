package org.yakuba.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.proof.Proves;
import tools.jackson.databind.JsonNode;

/** {@code ./yakuba assess zengin}: the files of the banks from the command line. */
class AssessZenginTest {

  private static final String TRANSFER =
      """
      {"fileType":"GENERAL_TRANSFER",%s
       "header":{%s"requesterCode":"1234567890","requesterName":"ミドリシカイケイカンリシャ","transactionDate":"2026-12-15",
         "bankCode":"9990","bankName":"ミドリギンコウ","branchCode":"001","branchName":"ホンテン","accountType":"1","accountNumber":"0012345"},
       "records":[
        {"bankCode":"9991","bankName":"アオバシンヨウキンコ","branchCode":"012","branchName":"エキマエ","accountType":"1",
         "accountNumber":"1234567","holderName":"%s","amount":15000,"newCode":"1","customerCode1":"0000012345"}]}\
      """;

  private static final String DEBIT =
      """
      {"fileType":"DIRECT_DEBIT",
       "header":{"requesterCode":"1","requesterName":"ミドリシ","transactionDate":"2027-01-04","bankCode":"9990","bankName":"",
         "branchCode":"001","branchName":"","accountType":"2","accountNumber":"12345"},
       "records":[{"bankCode":"9991","bankName":"","branchCode":"012","branchName":"","accountType":"3","accountNumber":"1234567",
         "holderName":"ヤマダ","amount":5000,"newCode":"0","customerNumber":"2026000012340001"}]}\
      """;

  private static CommandLineRun assess(String facts) {
    return CommandLineRun.of(facts, "assess", "zengin");
  }

  private static String line(JsonNode result, int index) {
    return result.path("lines").get(index).asString();
  }

  @Test
  @Proves({"BEN-4-02", "BEN-4-06"})
  void a_transfer_file_has_120_bytes_a_record_with_or_without_line_ends() {
    var result = assess(TRANSFER.formatted("", "", "ヤマダ　タロウ")).result();
    assertThat(line(result, 1))
        .isEqualTo(
            "29991ｱｵﾊﾞｼﾝﾖｳｷﾝｺ    012ｴｷﾏｴ           000011234567ﾔﾏﾀﾞ ﾀﾛｳ                      "
                + "000001500010000012345          7        ");
    assertThat(line(result, 2)).startsWith("8000001000000015000 ");
    assertThat(Base64.getDecoder().decode(result.path("fileBase64").asString())).hasSize(4 * 122);
    var bare = assess(TRANSFER.formatted("\"recordSeparator\":\"NONE\",", "", "ヤマダ")).result();
    assertThat(bare.path("byteLength").asInt()).isEqualTo(4 * 120);
  }

  @Test
  @Proves({"BEN-4-01"})
  void names_become_characters_of_the_banks_or_are_refused() {
    var warned = assess(TRANSFER.formatted("", "", "を－ルド　きょう子".replace("子", "コ"))).result();
    assertThat(line(warned, 1).substring(50, 80).strip()).isEqualTo("ｵ-ﾙﾄﾞ ｷﾖｳｺ");
    assertThat(warned.path("warnings").get(0).asString()).isEqualTo("ZEN-W01");
    var refused = assess(TRANSFER.formatted("", "", "山田"));
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("records[0].holderName");
    var tooLong = assess(TRANSFER.formatted("", "", "ヤ".repeat(31)));
    assertThat(tooLong.exit()).isEqualTo(2);
  }

  @Test
  @Proves({"BEN-4-07"})
  void salaries_and_bonuses_have_their_own_kinds() {
    for (var type : new String[] {"11", "71", "12", "72"}) {
      var result = assess(TRANSFER.formatted("", "\"typeCode\":\"" + type + "\",", "ヤマダ")).result();
      assertThat(line(result, 0)).startsWith("1" + type + "0");
    }
  }

  @Test
  @Proves({"BEN-4-03", "BEN-4-04"})
  void a_debit_file_comes_back_with_results_that_agree_or_is_not_taken_in() {
    var written = assess(DEBIT).result();
    assertThat(line(written, 1).substring(80))
        .isEqualTo("0000005000000002026000012340001" + "0" + " ".repeat(8));
    assertThat(line(written, 2)).startsWith("8000001000000005000" + "0".repeat(36));
    var file = Base64.getDecoder().decode(written.path("fileBase64").asString());
    assertThat(read(file).json().at("/errors/0/field").asString()).isEqualTo("trailer");
    var settled = "000001000000005000".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(settled, 0, file, 2 * 122 + 19, settled.length);
    var results = read(file).result();
    assertThat(results.path("settledAmount").asInt()).isEqualTo(5_000);
    assertThat(results.path("failedCount").asInt()).isZero();
  }

  private static CommandLineRun read(byte[] file) {
    return assess(
        "{\"fileType\":\"DIRECT_DEBIT_RESULT\",\"fileBase64\":\""
            + Base64.getEncoder().encodeToString(file)
            + "\"}");
  }
}
