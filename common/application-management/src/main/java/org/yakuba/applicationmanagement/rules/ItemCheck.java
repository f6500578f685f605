package org.yakuba.applicationmanagement.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.yakuba.applicationmanagement.rules.Finding.Code;
import org.yakuba.applicationmanagement.rules.ItemFile.ItemValue;
import org.yakuba.applicationmanagement.rules.Procedures.Procedure;

/**
 * 段5 項目: what the form lacks; the application is taken in, and the resident asked to correct it.
 */
final class ItemCheck {

  private static final String USE_PUBLIC_ACCOUNT = "useBenefitAccount";
  private static final Set<String> WITHDRAWN = Set.of("EXPIRED", "REVOKED");

  private final Procedure procedure;
  private final Predicate<String> standardCharacters;

  /**
   * @param standardCharacters whether a text consists of 行政事務標準文字
   */
  ItemCheck(Procedure procedure, Predicate<String> standardCharacters) {
    this.procedure = procedure;
    this.standardCharacters = standardCharacters;
  }

  List<Finding> check(ControlFile control, List<ItemValue> values) {
    var found = new ArrayList<Finding>();
    boolean usesPublicAccount =
        values.stream()
            .anyMatch(v -> v.itemId().equals(USE_PUBLIC_ACCOUNT) && v.value().equals("1"));
    for (var item : procedure.items().values()) {
      if (procedure.requires(item, usesPublicAccount)) {
        var first = item.id().replace("[]", "[0]");
        if (!isFilledIn(first, values)) {
          found.add(Finding.atItem(Code.ITEM_EMPTY, first));
        }
      }
    }
    for (var value : values) {
      found.addAll(check(value, control.arrival()));
    }
    if (WITHDRAWN.contains(control.certificateStatus())) {
      found.add(Finding.of(Code.CERTIFICATE_NOT_VALID));
    }
    return found;
  }

  /** The item itself, or for a list of objects anything of its first object. */
  private static boolean isFilledIn(String itemId, List<ItemValue> values) {
    return values.stream()
        .anyMatch(v ->
            !v.value().isBlank()
                && (v.itemId().equals(itemId)
                    || (itemId.endsWith("[0]") && v.itemId().startsWith(itemId + "."))));
  }

  private List<Finding> check(ItemValue value, LocalDate arrival) {
    var found = new ArrayList<Finding>();
    var item = procedure.item(value.itemId());
    if (item.isEmpty() || value.value().isBlank()) {
      return found;
    }
    if (!item.get().repeats() && !item.get().accepts(value.value(), arrival)) {
      found.add(Finding.atItem(Code.ITEM_NOT_OF_FORM, value.itemId()));
    }
    if (!standardCharacters.test(value.value())) {
      found.add(Finding.atItem(Code.CHARACTER_NOT_STANDARD, value.itemId()));
    }
    return found;
  }
}
