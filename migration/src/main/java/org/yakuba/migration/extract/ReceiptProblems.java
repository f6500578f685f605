package org.yakuba.migration.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.migration.finding.Finding;
import org.yakuba.platform.intake.Treatment;

/** Collects everything that is wrong with a delivery, so that it is reported at once. */
final class ReceiptProblems {

  private final List<Finding> findings = new ArrayList<>();

  void stop(
      String code,
      String file,
      long line,
      @Nullable String item,
      @Nullable String value,
      String message) {
    findings.add(new Finding(file, line, item, value, code, Treatment.STOPPED, message));
  }

  void record(
      String code,
      String file,
      long line,
      @Nullable String item,
      @Nullable String value,
      String message) {
    findings.add(new Finding(file, line, item, value, code, Treatment.RECORDED, message));
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
