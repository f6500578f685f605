package org.yakuba.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.yakuba.platform.ops.backup.BackupException;
import org.yakuba.platform.ops.backup.Restore;
import org.yakuba.server.DatabaseModules;
import org.yakuba.server.Deployment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./yakuba restore FILE}. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "バックアップを空のデータベースに戻し、全表の内容を照合する。合わなければ何も残さない。",
      "Restores an archive into a database without municipalities; all or nothing."
    })
public final class RestoreCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE", description = "バックアップのファイル")
  private Path file = Path.of("backup.zip");

  @Override
  public Integer call() {
    if (!Files.isRegularFile(file)) {
      throw new UserMistake("CLI-E008 FILE " + file + " がありません");
    }
    try (var deployment = Deployment.open(System.getenv())) {
      long rows =
          new Restore(deployment.settings().ownerDataSource(), DatabaseModules.ALL)
              .read(file.toAbsolutePath());
      System.err.println("バックアップを戻し、照合しました(" + rows + " 行)");
      return ExitCode.DONE;
    } catch (BackupException e) {
      System.err.println(e.getMessage());
      return ExitCode.FAILED;
    }
  }
}
