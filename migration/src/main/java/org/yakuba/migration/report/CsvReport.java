package org.yakuba.migration.report;

import org.yakuba.platform.csv.CsvOutput;
import org.yakuba.platform.tenancy.TenantSession;

/** Every finding as one line of a CSV file. */
final class CsvReport {
  private CsvReport() {}

  static void write(TenantSession session, JobFigures figures, Appendable out) {
    var csv = new CsvOutput(out, "ファイル", "行", "項目", "値", "規則", "扱い", "宛名番号", "内容");
    MigrationFigures.eachFinding(
        session,
        figures.job().jobNo(),
        found ->
            csv.row(
                found.file(),
                found.line(),
                found.item(),
                found.value(),
                found.rule(),
                found.treatment().label(),
                found.subject(),
                found.message()));
  }
}
