package org.yakuba.server.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.yakuba.platform.ops.backup.Backup;
import org.yakuba.platform.ops.backup.BackupException;
import org.yakuba.server.DatabaseModules;
import org.yakuba.server.Deployment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./yakuba backup FILE}. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "全団体の全データを一時点の内容で1ファイルに書く(稼働中に実行できる)。親鍵は含まない。",
      "Writes a consistent, verified archive of the whole deployment; the master key is kept apart."
    })
public final class BackupCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE", description = "書き出すファイル(既にあれば書かない)")
  private Path file = Path.of("backup.zip");

  @Override
  public Integer call() {
    try (var deployment = Deployment.open(System.getenv())) {
      long rows =
          new Backup(deployment.settings().ownerDataSource(), DatabaseModules.ALL)
              .write(file.toAbsolutePath());
      System.err.println("バックアップを書きました: " + file + "(" + rows + " 行)");
      return ExitCode.DONE;
    } catch (BackupException e) {
      System.err.println(e.getMessage());
      return ExitCode.FAILED;
    }
  }
}
