package org.yakuba.addressee.migration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.addressee.ledger.SearchKeys;
import org.yakuba.kernel.name.KanaKey;
import org.yakuba.platform.intake.Derivation;
import org.yakuba.platform.intake.IntakeContribution;
import org.yakuba.platform.intake.IntakeFiles;

/** The contribution of this module: files beside this class, and what SQL cannot compute. */
public final class AddresseeIntake {

  /** Between the keys of one addressee; no key contains it. */
  private static final String SEPARATOR = "\u001F";

  private AddresseeIntake() {}

  /** Layout, rules, load steps and comparisons of the file of 住登外者. */
  public static IntakeContribution contribution() {
    return IntakeFiles.read(
        AddresseeIntake.class,
        Map.<String, Derivation.Function>of(
            "search-keys", AddresseeIntake::searchKeys,
            "sort-key", values -> emptyToNull(KanaKey.sortKey(orEmpty(values.getFirst()))),
            "kana-key", values -> emptyToNull(KanaKey.of(orEmpty(values.getFirst())))));
  }

  /** Every key of one row, its kind in front: 氏名名称, フリガナ. */
  private static @Nullable String searchKeys(List<@Nullable String> values) {
    return emptyToNull(
        String.join(
            SEPARATOR, SearchKeys.tokens(orEmpty(values.get(0)), orEmpty(values.get(1)), "")));
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static @Nullable String emptyToNull(String value) {
    return value.isEmpty() ? null : value;
  }
}
