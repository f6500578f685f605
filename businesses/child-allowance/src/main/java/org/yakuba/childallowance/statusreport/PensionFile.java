package org.yakuba.childallowance.statusreport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.date.DateInput;
import org.yakuba.kernel.date.ParsedDate;
import org.yakuba.platform.csv.CsvInput;

/**
 * 年金の加入状況 as a file: UTF-8, one line per membership, {@code 宛名番号,加入年金,資格取得日,資格喪失日}, the first line
 * says so. 加入年金 is a code or its word; the last day is empty while the membership lasts.
 */
final class PensionFile {
  /** Lines of a file, at most. */
  static final int MOST = 200_000;

  private static final String HEAD = "宛名番号,加入年金,資格取得日,資格喪失日";
  private static final String CODE = "CHA-E175";
  private static final int MOST_TOLD = 20;
  private static final int COLUMNS = 4;

  private PensionFile() {}

  /**
   * What a file says, or everything that is wrong with it (the first {@value #MOST_TOLD}).
   *
   * @param wrong one entry per line (CHA-E175); nothing of the file is taken unless it is empty
   */
  record Read(List<PensionMembership> memberships, List<Violation> wrong) {
    Read {
      memberships = List.copyOf(memberships);
      wrong = List.copyOf(wrong);
    }
  }

  /** Reads a file. */
  static Read read(byte[] bytes) {
    var wrong = new Violations();
    var found = new ArrayList<PensionMembership>();
    var outcome =
        CsvInput.read(
            bytes,
            HEAD,
            (line, cells) -> {
              var membership = membership(cells);
              if (line > MOST + 1) {
                wrong.add("file", null, CODE, MOST + "行までに分けてください");
                return false;
              }
              if (membership == null) {
                wrong.add("file", null, CODE, line + "行目を読み取れません");
              } else {
                found.add(membership);
              }
              return wrong.toList().size() < MOST_TOLD;
            });
    if (outcome != CsvInput.Outcome.READ) {
      wrong.add("file", null, CODE, "UTF-8で、1行目は「" + HEAD + "」としてください");
    }
    return new Read(found, wrong.toList());
  }

  private static @Nullable PensionMembership membership(List<String> cells) {
    if (cells.size() != COLUMNS || !cells.get(0).strip().matches("[0-9A-Za-z]{1,15}")) {
      return null;
    }
    var type = type(cells.get(1).strip());
    var from = day(cells.get(2));
    var until = day(cells.get(3));
    boolean ends = !cells.get(3).isBlank();
    if (type == null || from == null || ends && (until == null || !until.isAfter(from))) {
      return null;
    }
    return new PensionMembership(cells.get(0).strip(), type, from, until);
  }

  private static @Nullable String type(String text) {
    return switch (text) {
      case "EMPLOYEES_PENSION", "厚生年金" -> "EMPLOYEES_PENSION";
      case "MUTUAL_AID", "共済" -> "MUTUAL_AID";
      case "NATIONAL_PENSION", "国民年金" -> "NATIONAL_PENSION";
      default -> null;
    };
  }

  private static @Nullable LocalDate day(String text) {
    return DateInput.parse(text.strip()) instanceof ParsedDate.Ok ok ? ok.date() : null;
  }
}
