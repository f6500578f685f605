package org.yakuba.euc.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.Violations;

/**
 * クロス集計 (EUC-2-03): turns groups into a table of rows and columns on their way to {@code target}.
 */
final class CrossTable implements Sink {
  private static final int MOST_COLUMNS = 200;
  private static final int MOST_ROWS = 100_000;
  private static final String NOTHING = "(空)";

  private final Sink target;
  private final int across;
  private final int measure;
  private List<Head> heads = List.of();
  private final LinkedHashSet<String> columns = new LinkedHashSet<>();
  private final Map<List<@Nullable String>, Map<String, @Nullable String>> rows =
      new LinkedHashMap<>();

  /**
   * @param across place of the column whose values become columns
   * @param measure place of what is counted
   */
  CrossTable(Sink target, int across, int measure) {
    this.target = target;
    this.across = across;
    this.measure = measure;
  }

  @Override
  public void heads(List<Head> heads) {
    this.heads = List.copyOf(heads);
  }

  @Override
  public void row(List<@Nullable String> cells) {
    var key = new ArrayList<@Nullable String>();
    for (int i = 0; i < cells.size(); i++) {
      if (i != across && i != measure) {
        key.add(cells.get(i));
      }
    }
    var value = cells.get(across);
    var column = value == null ? NOTHING : value;
    columns.add(column);
    rows.computeIfAbsent(key, k -> new LinkedHashMap<>()).put(column, cells.get(measure));
    if (columns.size() > MOST_COLUMNS || rows.size() > MOST_ROWS) {
      new Violations()
          .add(null, null, "EUC-E03", "表が大きすぎます(列は" + MOST_COLUMNS + "まで、行は" + MOST_ROWS + "まで)")
          .throwIfAny();
    }
  }

  @Override
  public void end() {
    var wide = new ArrayList<Head>();
    for (int i = 0; i < heads.size(); i++) {
      if (i != across && i != measure) {
        wide.add(heads.get(i));
      }
    }
    var sorted = columns.stream().sorted().toList();
    sorted.forEach(column -> wide.add(new Head(column, true)));
    target.heads(wide);
    rows.forEach((key, cells) -> {
      var line = new ArrayList<@Nullable String>(key);
      sorted.forEach(column -> line.add(cells.getOrDefault(column, "0")));
      target.row(line);
    });
    target.end();
  }
}
