package org.yakuba.migration.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Writes the report of a delivery into a file: HTML to read, JSON for programs, CSV of the
 * findings. Values that can reveal where a protected person is read {@value FoundItem#BLOCKED} in
 * every file.
 */
public final class MigrationReports {
  private final Tenancy tenancy;

  public MigrationReports(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  /** Writes one form of the report. */
  private interface Form {
    void write(TenantSession session, JobFigures figures, Appendable out) throws IOException;
  }

  /**
   * Writes the report; the form follows the ending of the name ({@code .json}, {@code .csv},
   * otherwise HTML). A half-written file never bears the given name.
   *
   * @throws IllegalArgumentException MIG-E020 when there is no such job
   */
  public void write(TenantId tenant, long jobNo, Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    Form form =
        name.endsWith(".json")
            ? JsonReport::write
            : name.endsWith(".csv") ? CsvReport::write : HtmlReport::write;
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(partial, StandardCharsets.UTF_8)) {
        tenancy.run(
            tenant,
            session -> {
              JobFigures figures =
                  MigrationFigures.of(session, jobNo)
                      .orElseThrow(
                          () -> new IllegalArgumentException("MIG-E020 取込 " + jobNo + " はありません"));
              try {
                form.write(session, figures, out);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
      }
      Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
