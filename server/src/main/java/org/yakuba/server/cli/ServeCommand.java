package org.yakuba.server.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.yakuba.platform.identity.Accounts;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.Tenants;
import org.yakuba.server.Demo;
import org.yakuba.server.Deployment;
import org.yakuba.server.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./yakuba serve}: production start. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "本番の起動。データベースは環境変数 YAKUBA_DB_URL・YAKUBA_DB_OWNER・YAKUBA_DB_OWNER_PASSWORD・",
      "YAKUBA_DB_USER・YAKUBA_DB_PASSWORD、親鍵は YAKUBA_MASTER_KEY(Base64 の32バイト)で与える。",
      "デモ用アカウントのある環境では起動しない。"
    })
public final class ServeCommand implements Callable<Integer> {
  @Option(names = "--port", defaultValue = "8080", description = "ポート(既定 ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--address",
      defaultValue = "0.0.0.0",
      description = "待ち受けるアドレス(既定 ${DEFAULT-VALUE})")
  private String address = "0.0.0.0";

  @Override
  public Integer call() throws InterruptedException {
    String key = System.getenv("YAKUBA_MASTER_KEY");
    if (key == null || key.isBlank()) {
      throw new UserMistake("CLI-E001 環境変数 YAKUBA_MASTER_KEY がありません(Base64 の32バイト)");
    }
    try (var deployment = Deployment.external(System.getenv());
        var program = Program.forWeb(deployment, port, address)) {
      refuseDemoAccounts(program);
      System.err.println("起動しました: http://" + address + ":" + program.port());
      new CountDownLatch(1).await();
      return ExitCode.DONE;
    }
  }

  private static void refuseDemoAccounts(Program program) {
    List<Tenant> tenants = program.part(Tenants.class).all(LocalDate.now());
    for (Tenant tenant : tenants) {
      boolean found =
          program
              .part(Tenancy.class)
              .call(
                  tenant.id(),
                  session ->
                      program.part(Accounts.class).list(session).stream()
                          .anyMatch(account -> Demo.isDemoAccount(account.officerId())));
      if (found) {
        throw new UserMistake(
            "CLI-E016 団体 " + tenant.code() + " にデモ用アカウントがあります。本番ではデモのデータベースを使えません");
      }
    }
  }
}
