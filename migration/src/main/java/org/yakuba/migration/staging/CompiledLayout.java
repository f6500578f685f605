package org.yakuba.migration.staging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.intake.ColumnType;
import org.yakuba.platform.intake.Derivation;
import org.yakuba.platform.intake.Layout;
import org.yakuba.platform.intake.LayoutColumn;

/**
 * A layout made ready for streaming: one reader per column and the places of the staged values.
 * Keeps scratch space, so every thread compiles its own.
 */
final class CompiledLayout {

  /**
   * A column of the file.
   *
   * @param at first staged place it fills
   * @param feeds all staged places it fills
   */
  record CompiledColumn(LayoutColumn column, CellReader reader, int at, List<Integer> feeds) {

    boolean isSecret() {
      return column.type() == ColumnType.INDIVIDUAL_NUMBER;
    }
  }

  private record CompiledDerivation(Derivation derivation, int[] sources, int at) {}

  private final Layout layout;
  private final List<CompiledColumn> columns = new ArrayList<>();
  private final List<StagedColumn> staged = new ArrayList<>();
  private final Map<String, CompiledColumn> byHeading = new HashMap<>();
  private final List<CompiledDerivation> derivations = new ArrayList<>();
  private final @Nullable String[] converted;
  private final @Nullable CompiledLayout values;
  private final int namePlace;

  private CompiledLayout(
      Layout layout,
      @Nullable CompiledLayout values,
      LegacyCharacters characters,
      NumberVault vault) {
    this.layout = layout;
    this.values = values;
    Map<String, Integer> places = new HashMap<>();
    for (LayoutColumn column : layout.columns()) {
      CellReader reader = reader(column, values, characters, vault);
      List<Integer> feeds = new ArrayList<>();
      for (int i = 0; i < reader.columns().size(); i++) {
        feeds.add(staged.size() + i);
      }
      places.put(column.name(), columns.size());
      var compiled = new CompiledColumn(column, reader, staged.size(), feeds);
      columns.add(compiled);
      byHeading.put(column.name(), compiled);
      staged.addAll(reader.columns());
    }
    for (Derivation derivation : layout.derived()) {
      int[] sources = derivation.from().stream().mapToInt(name -> place(places, name)).toArray();
      derivations.add(new CompiledDerivation(derivation, sources, staged.size()));
      staged.add(new StagedColumn(derivation.column(), "text"));
    }
    this.converted = new @Nullable String[columns.size()];
    this.namePlace =
        layout.columns().stream()
            .filter(c -> c.nameOf() != null)
            .map(c -> place(places, String.valueOf(c.nameOf())))
            .findFirst()
            .orElse(-1);
  }

  /**
   * Compiles a layout.
   *
   * @param layouts all layouts by name, for columns that hold values of another layout
   */
  static CompiledLayout of(
      Layout layout, Map<String, Layout> layouts, LegacyCharacters characters, NumberVault vault) {
    Layout values = layout.valuesOf() == null ? null : layouts.get(layout.valuesOf());
    CompiledLayout target = values == null ? null : of(values, layouts, characters, vault);
    return new CompiledLayout(layout, target, characters, vault);
  }

  private int place(Map<String, Integer> places, String heading) {
    Integer place = places.get(heading);
    if (place == null) {
      throw new IllegalArgumentException(layout.name() + " derives from " + heading);
    }
    return place;
  }

  private static CellReader reader(
      LayoutColumn column,
      @Nullable CompiledLayout values,
      LegacyCharacters characters,
      NumberVault vault) {
    String name = column.column();
    int length = column.length();
    return switch (column.type()) {
      case X -> new CodeCells(column);
      case NUMBER -> new NumericCells(name, length);
      case N -> new TextCells(name, length, TextCells.Form.AS_WRITTEN, characters);
      case NAME -> new TextCells(name, length, TextCells.Form.NAME, characters);
      case KANA -> new TextCells(name, length, TextCells.Form.KANA, characters);
      case DATE -> new DateCells(name, false);
      case UNCERTAIN_DATE -> new DateCells(name, true);
      case MONTH -> new MonthCells(name);
      case INDIVIDUAL_NUMBER -> new IndividualNumberCells(name, vault);
      case OF_NAMED_COLUMN -> {
        if (values == null) {
          throw new IllegalArgumentException(column.name() + " holds values of no known layout");
        }
        yield new NamedColumnCells(name, values);
      }
    };
  }

  Layout layout() {
    return layout;
  }

  List<CompiledColumn> fileColumns() {
    return columns;
  }

  /** All staged columns, derived ones last. */
  List<StagedColumn> columns() {
    return staged;
  }

  @Nullable CompiledColumn byHeading(String heading) {
    return byHeading.get(heading);
  }

  /** Reads one cell into its staged places. */
  @Nullable String readCell(
      CompiledColumn column, String raw, RowFindings row, @Nullable String[] out) {
    if (raw.isEmpty() && !column.reader().readsEmpty()) {
      if (column.column().required()) {
        row.quarantine(column.column().missingRule(), null, "必須の項目が空です");
      }
      return null;
    }
    return column.reader().read(raw, row, out, column.at());
  }

  /** Reads a whole row; {@code cells} stand in the order of {@link #fileColumns}. */
  void readRow(String[] cells, RowFindings row, @Nullable String[] out) {
    @Nullable CompiledColumn named = named(cells, row);
    for (int i = 0; i < cells.length; i++) {
      CompiledColumn column = columns.get(i);
      boolean secret =
          column.isSecret()
              || (named != null && column.column().nameOf() != null && named.isSecret());
      row.startCell(column.column().name(), secret);
      converted[i] = readCell(column, cells[i], row, out);
    }
    for (CompiledDerivation derived : derivations) {
      List<@Nullable String> values = new ArrayList<>(derived.sources().length);
      for (int source : derived.sources()) {
        values.add(converted[source]);
      }
      out[derived.at()] = derived.derivation().function().derive(values);
    }
  }

  /**
   * The column that the row is about, when its layout has such rows and this one names a known one.
   */
  private @Nullable CompiledColumn named(String[] cells, RowFindings row) {
    if (values == null || namePlace < 0 || cells[namePlace].isEmpty()) {
      return null;
    }
    String heading = cells[namePlace];
    @Nullable CompiledColumn named = values.byHeading(heading);
    if (named == null) {
      row.startCell(columns.get(namePlace).column().name(), false);
      row.quarantine("CLN-43", heading, "レイアウトにない項目名です");
    } else {
      row.nameItem(heading);
    }
    return named;
  }
}
