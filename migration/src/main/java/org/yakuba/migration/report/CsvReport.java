package org.yakuba.migration.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.tenancy.TenantSession;

/** Every finding as one line of a CSV file. */
final class CsvReport {
  private CsvReport() {}

  static void write(TenantSession session, JobFigures figures, Appendable out) throws IOException {
    out.append("\uFEFFファイル,行,項目,値,規則,扱い,宛名番号,内容\r\n");
    MigrationFigures.eachFinding(
        session,
        figures.job().jobNo(),
        found -> {
          try {
            line(out, found);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static void line(Appendable out, FoundItem found) throws IOException {
    cell(out, found.file()).append(',').append(Integer.toString(found.line())).append(',');
    cell(out, found.item()).append(',');
    cell(out, found.value()).append(',');
    cell(out, found.rule()).append(',');
    cell(out, found.treatment().label()).append(',');
    cell(out, found.subject()).append(',');
    cell(out, found.message()).append("\r\n");
  }

  /** A leading sign must not become a formula when the file is opened in a spreadsheet. */
  private static Appendable cell(Appendable out, @Nullable String text) throws IOException {
    if (text == null) {
      return out;
    }
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return out.append('"')
        .append(formula ? "'" : "")
        .append(text.replace("\"", "\"\""))
        .append('"');
  }
}
