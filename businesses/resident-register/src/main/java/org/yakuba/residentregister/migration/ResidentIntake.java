package org.yakuba.residentregister.migration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.kernel.name.CharacterFolding;
import org.yakuba.kernel.name.KanaKey;
import org.yakuba.platform.intake.Derivation;
import org.yakuba.platform.intake.IntakeContribution;
import org.yakuba.platform.intake.IntakeFiles;
import org.yakuba.residentregister.search.SearchKeys;
import org.yakuba.residentregister.search.Searchable;

/** The register's contribution: files beside this class, and what SQL cannot compute. */
public final class ResidentIntake {

  /** Between the keys of one person; no key contains it. */
  private static final String SEPARATOR = "\u001F";

  private ResidentIntake() {}

  /**
   * Reads the contribution.
   *
   * @param folding the variant groups of the search index
   */
  public static IntakeContribution contribution(CharacterFolding folding) {
    var keys = new SearchKeys(folding);
    return IntakeFiles.read(ResidentIntake.class, functions(keys));
  }

  private static Map<String, Derivation.Function> functions(SearchKeys keys) {
    return Map.of(
        "search-keys", values -> searchKeys(keys, values),
        "sort-key", values -> emptyToNull(SearchKeys.sortKey(values.getFirst())),
        "kana-key", values -> ofFirst(values, KanaKey::of),
        "building-key", values -> emptyToNull(keys.building(values.getFirst())),
        "internal-date",
            values ->
                date(values).map(UncertainDate::internalDate).map(Object::toString).orElse(null),
        "precision", values -> date(values).map(d -> d.precision().name()).orElse(null));
  }

  /** Every key of one row, its kind in front: 氏名, フリガナ, 旧氏, … in the order of the layout. */
  private static @Nullable String searchKeys(SearchKeys keys, List<@Nullable String> values) {
    @Nullable String name = values.get(0);
    if (name == null) {
      return null;
    }
    var row =
        new Searchable(
            name,
            values.get(1),
            values.get(2),
            values.get(3),
            values.get(4),
            values.get(5),
            values.get(6),
            null,
            values.get(7),
            values.get(8),
            values.get(9),
            values.get(10),
            values.get(11));
    return keys.of(row).stream()
        .map(key -> key.kind().letter() + key.text())
        .collect(Collectors.joining(SEPARATOR));
  }

  private static Optional<UncertainDate> date(List<@Nullable String> values) {
    return UncertainDate.parse(values.getFirst());
  }

  private static @Nullable String ofFirst(
      List<@Nullable String> values, java.util.function.UnaryOperator<String> function) {
    @Nullable String value = values.getFirst();
    return value == null ? null : emptyToNull(function.apply(value));
  }

  private static @Nullable String emptyToNull(String value) {
    return value.isEmpty() ? null : value;
  }
}
