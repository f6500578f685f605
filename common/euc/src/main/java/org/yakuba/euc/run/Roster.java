package org.yakuba.euc.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.csv.CsvInput;

/**
 * 持込の名簿 (EUC-2-05): addressee numbers an officer brings along; only rows about them are extracted.
 * It is not kept.
 *
 * @param numbers each once
 */
public record Roster(SequencedSet<String> numbers) {
  /** No roster: rows about everybody. */
  public static final Roster NONE = new Roster(new LinkedHashSet<>());

  private static final String HEAD = "宛名番号";
  private static final int MOST = 100_000;
  private static final int MOST_CHARACTERS = 15;

  /** Whether there is one. */
  public boolean isBrought() {
    return !numbers.isEmpty();
  }

  /**
   * Reads a CSV in UTF-8 with the one column 宛名番号.
   *
   * @throws ViolationsException {@code EUC-E06} with the line that is wrong
   */
  public static Roster read(byte[] file) {
    var numbers = new LinkedHashSet<String>();
    var outcome =
        CsvInput.read(
            file,
            HEAD,
            (line, cells) -> {
              var number = cells.getFirst().strip();
              if (cells.size() != 1 || number.isEmpty() || number.length() > MOST_CHARACTERS) {
                throw refused(line + "行目が宛名番号(15文字まで)だけの行ではありません");
              }
              numbers.add(number);
              if (numbers.size() > MOST) {
                throw refused("名簿は" + MOST + "人までです");
              }
              return true;
            });
    return switch (outcome) {
      case READ -> {
        if (numbers.isEmpty()) {
          throw refused("名簿に宛名番号がありません");
        }
        yield new Roster(numbers);
      }
      case OTHER_HEAD -> throw refused("1行目は「" + HEAD + "」だけにしてください");
      case UNREADABLE -> throw refused("UTF-8 の CSV として読めません");
    };
  }

  static ViolationsException refused(String message) {
    return new ViolationsException(
        List.of(new Violation("roster", null, "EUC-E06", "名簿: " + message)));
  }
}
