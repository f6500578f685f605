package org.yakuba.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yakuba.server.Main;
import picocli.CommandLine.ParameterException;

class BadUsageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tenant delete --municipality 9900 --confirm 1 | --municipality 9900 を受け付けられません | ./yakuba tenant delete --help
          tenant delete --confirm 990019                | --municipality の指定が要ります          | ./yakuba tenant delete --help
          migrate --municipality 990019                 | DIR の指定が要ります                     | ./yakuba migrate --help
          sample --residents many --out .               | --residents many は整数ではありません    | ./yakuba sample --help
          sample --flaws few --out .                    | --flaws few は数ではありません           | ./yakuba sample --help
          tenant create --municipality 990019 --name 市 --from 2026-13-01 | --from 2026-13-01 は日付 | ./yakuba tenant create --help
          demo --fast                                   | --fast という指定はありません            | ./yakuba demo --help
          demolish                                      | demolish という指定はありません          | ./yakuba --help
          """)
  void a_wrong_word_is_answered_in_japanese_with_the_help_to_ask_for(
      String line, String answer, String help) {
    String told = explained(line);
    assertThat(told).startsWith("CLI-E002 ").contains(answer).endsWith("使い方: " + help);
    assertThat(told).doesNotContain("Invalid").doesNotContain("Missing");
  }

  private static String explained(String line) {
    try {
      Main.commandLine().parseArgs(line.split(" "));
      return "accepted";
    } catch (ParameterException e) {
      return BadUsage.explain(e);
    }
  }
}
