package org.yakuba.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The towns (町字) of the fictional municipalities; some were renumbered by 住居表示 on a known day. */
final class Towns {

  /** The fictional prefecture of every sample municipality. */
  static final String PREFECTURE = "見本県";

  /**
   * One 町字.
   *
   * @param code 町字コード, 7 digits
   * @param formerly the town to which these addresses belonged before {@code changedOn}
   */
  record Town(
      String code,
      String name,
      String kana,
      String postalCode,
      @Nullable Town formerly,
      @Nullable LocalDate changedOn,
      int weight) {

    boolean numberedByBlock() {
      return name.endsWith("丁目");
    }
  }

  private final String municipalityCode;
  private final List<Town> all;
  private final Weighted<Town> byPopulation;

  private Towns(String municipalityCode, List<Town> all) {
    this.municipalityCode = municipalityCode;
    this.all = all;
    this.byPopulation = new Weighted<>(all, Town::weight);
  }

  /** The towns of a municipality. */
  static Towns of(String municipalityCode) {
    List<String[]> rows =
        ResourceTable.rows("towns.csv").stream()
            .filter(cells -> cells[0].equals(municipalityCode))
            .toList();
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(
          "SMP-E002 見本データのない団体コードです: \"" + municipalityCode + "\"(990019 または 990027)");
    }
    Map<String, Town> plain = new HashMap<>();
    for (String[] cells : rows) {
      plain.put(cells[1], town(cells, null));
    }
    return new Towns(
        municipalityCode, rows.stream().map(cells -> town(cells, plain.get(cells[6]))).toList());
  }

  private static Town town(String[] cells, @Nullable Town formerly) {
    return new Town(
        cells[1],
        cells[2],
        cells[3],
        cells[4],
        formerly,
        cells[7].isEmpty() ? null : LocalDate.parse(cells[7]),
        Integer.parseInt(cells[8]));
  }

  String municipalityCode() {
    return municipalityCode;
  }

  /** The part of an address between prefecture and town. */
  String city() {
    return municipalityCode.equals("990019") ? "見本市" : "例示郡雛形町";
  }

  List<Town> all() {
    return all;
  }

  Town pick(Rng rng) {
    return byPopulation.pick(rng);
  }
}
