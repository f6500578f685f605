package org.yakuba.server.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.yakuba.residentregister.replay.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code ./yakuba replay}: 異動 from standard input applied to an empty ledger, without a database.
 */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "標準入力の異動の列(シナリオ1件のオブジェクト、またはその配列)を空の台帳に順に適用し、照会の答えを標準出力に出す。",
      "Exit codes: 0 applied (refused events stand in errors), 2 the shape of the JSON is wrong."
    })
public final class ReplayCommand implements Callable<Integer> {
  private static final String RESIDENT_REGISTER = "resident-register";
  private static final int BUFFER_BYTES = 1 << 16;

  @Parameters(index = "0", paramLabel = "BUSINESS", description = "業務ID(" + RESIDENT_REGISTER + ")")
  private String business = "";

  @Override
  public Integer call() throws IOException {
    if (!business.equals(RESIDENT_REGISTER)) {
      throw new UserMistake(
          "CLI-E010 BUSINESS " + business + " のリプレイはありません(" + RESIDENT_REGISTER + ")");
    }
    var out = new BufferedOutputStream(System.out, BUFFER_BYTES);
    int exit = new Replay().run(System.in, out);
    out.flush();
    return exit;
  }
}
