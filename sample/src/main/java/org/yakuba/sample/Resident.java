package org.yakuba.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One person of the sample with the current row and the history that led to it. */
final class Resident {

  /** 住民状態 (住民基本台帳 §2.1). */
  static final String STATUS_RESIDENT = "1";

  static final String STATUS_MOVED_OUT = "2";
  static final String STATUS_DECEASED = "3";
  static final String STATUS_OTHER = "9";

  final Sex sex;
  final LocalDate birth;
  final List<HistoryLine> history = new ArrayList<>();
  private final String[] row = new String[ResidentColumn.COUNT];

  @Nullable Resident father;
  @Nullable Resident mother;
  @Nullable Resident spouse;
  @Nullable Household household;

  /** 続柄 when no kinship leads from the head to this person. */
  String otherRelationship = "99";

  /**
   * Surname and given name with their readings; kept apart because the columns hold them joined.
   */
  Names.Word surname = new Names.Word("", "", 0);

  Names.Word givenName = new Names.Word("", "", 0);

  boolean foreign;
  boolean present;
  int historyNo;
  LocalDate lastProcessed = LocalDate.MIN;

  /** A flaw keeps this person out of the register. */
  boolean stayOut;

  /** Places in the history whose lines carry a flaw of their own. */
  final Set<Integer> flawedHistory = new HashSet<>();

  /** How many cells of the row are written; fewer than all only for a flaw. */
  int cellsWritten = ResidentColumn.COUNT;

  /** Physical line in resident.csv once written. */
  int line;

  /** Physical line of the first history line once written. */
  int firstHistoryLine;

  Resident(Sex sex, LocalDate birth) {
    this.sex = sex;
    this.birth = birth;
    Arrays.fill(row, "");
  }

  String get(ResidentColumn column) {
    return row[column.ordinal()];
  }

  void put(ResidentColumn column, String value) {
    row[column.ordinal()] = value;
  }

  String number() {
    return get(ResidentColumn.ADDRESSEE_NUMBER);
  }

  String[] cells() {
    return cellsWritten == row.length ? row : Arrays.copyOf(row, cellsWritten);
  }

  int ageOn(LocalDate day) {
    int years = day.getYear() - birth.getYear();
    return day.getDayOfYear() < birth.getDayOfYear() ? years - 1 : years;
  }

  boolean isChildOf(Resident other) {
    return father == other || mother == other;
  }
}
