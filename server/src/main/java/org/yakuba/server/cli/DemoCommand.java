package org.yakuba.server.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.yakuba.server.Demo;
import org.yakuba.server.Deployment;
import org.yakuba.server.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./yakuba demo}: two fictional municipalities, migrated and served. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "架空の市と町の旧システムのデータを作り、本物の移行処理で取り込み、画面を開く。2回目からは同じデータを使う。",
      "Listens on the loopback interface only."
    })
public final class DemoCommand implements Callable<Integer> {
  private static final int FEWEST = 500;
  private static final int MOST = 1_000_000;

  @Option(
      names = "--residents",
      defaultValue = "30000",
      description = "市の住民の数(" + FEWEST + "〜" + MOST + "、既定 ${DEFAULT-VALUE})")
  private int residents;

  @Option(names = "--port", defaultValue = "8080", description = "ポート(既定 ${DEFAULT-VALUE}、0 は空き)")
  private int port;

  @Option(names = "--fresh", description = "前のデモのデータを消して作り直す")
  private boolean fresh;

  @Option(
      names = "--code",
      paramLabel = "ID",
      description = "動いているデモのアカウントの認証コードを表示する(例 demo-clerk)")
  private @Nullable String code;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (code != null) {
      Demo.printCode(Deployment.dataDirectory(System.getenv()), code, System.out);
      return ExitCode.DONE;
    }
    if (residents < FEWEST || residents > MOST) {
      throw new UserMistake(
          "CLI-E017 --residents は " + FEWEST + "〜" + MOST + " で指定してください: " + residents);
    }
    refuseTakenPort();
    if (System.getenv("YAKUBA_DB_URL") != null) {
      throw new UserMistake("CLI-E018 demo は組込みデータベースだけで動きます(YAKUBA_DB_URL を外してください)");
    }
    if (fresh) {
      Demo.forget(Deployment.dataDirectory(System.getenv()));
    }
    try (var deployment = Deployment.open(System.getenv())) {
      var demo = new Demo(deployment, System.err);
      demo.prepare(residents, new TerminalProgress(System.err));
      try (var program = Program.forDemo(deployment, port, "127.0.0.1")) {
        demo.invite(System.out, program.port());
        new CountDownLatch(1).await();
      }
    }
    return ExitCode.DONE;
  }

  private void refuseTakenPort() {
    if (port < 0 || port > 65_535) {
      throw new UserMistake("CLI-E019 --port は 0〜65535 で指定してください: " + port);
    }
    try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      probe.setReuseAddress(true);
    } catch (IOException e) {
      throw new UserMistake("CLI-E020 --port " + port + " はほかのプログラムが使っています。--port で別の番号を指定してください");
    }
  }
}
