package org.yakuba.residentregister.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.residentregister.ItemChange;
import org.yakuba.residentregister.ledger.ForeignItems;
import org.yakuba.residentregister.ledger.decide.Sheet;

/**
 * Which items a correction changed, by the identifiers of the data items. Numbers are never named
 * with their values.
 */
final class CorrectedItems {

  private record Item(String name, Function<Sheet, @Nullable Object> value) {}

  private static final List<Item> ITEMS =
      List.of(
          new Item("name", sheet -> sheet.names().full()),
          new Item("nameKana", sheet -> sheet.names().kana()),
          new Item("formerSurname", sheet -> sheet.names().formerSurname()),
          new Item("formerSurnameKana", sheet -> sheet.names().formerSurnameKana()),
          new Item("nameRoman", sheet -> sheet.names().roman()),
          new Item("nameKanji", sheet -> sheet.names().kanji()),
          new Item("nameKatakana", sheet -> sheet.names().katakana()),
          new Item("alias", sheet -> sheet.names().alias()),
          new Item("aliasKana", sheet -> sheet.names().aliasKana()),
          new Item("birthDate", sheet -> sheet.birthDate().iso()),
          new Item("sex", sheet -> sheet.sex().code()),
          new Item("relationshipCodes", sheet -> String.join("", SheetItems.relationship(sheet))),
          new Item("address", sheet -> sheet.home().address().line()),
          new Item("addressBuilding", sheet -> sheet.home().address().building()),
          new Item("registeredDomicile", sheet -> sheet.registry().domicile()),
          new Item("headOfFamilyRegister", sheet -> sheet.registry().head()),
          new Item("adultGuardianship", sheet -> sheet.numbers().adultGuardianship()),
          new Item("nationality", foreign(ForeignItems::nationality)),
          new Item("art3045Category", foreign(ForeignItems::art3045Category)),
          new Item("residenceStatus", foreign(ForeignItems::residenceStatus)),
          new Item("residencePeriod", foreign(ForeignItems::period)),
          new Item("residencePeriodExpiry", foreign(ForeignItems::periodExpiry)));

  private CorrectedItems() {}

  /** The items in which the two records differ. */
  static List<ItemChange> between(@Nullable Sheet before, Sheet after) {
    var changes = new ArrayList<ItemChange>();
    if (before == null) {
      return changes;
    }
    for (var item : ITEMS) {
      var was = item.value().apply(before);
      var is = item.value().apply(after);
      if (!Objects.equals(was, is)) {
        changes.add(new ItemChange(item.name(), text(was), text(is)));
      }
    }
    return changes;
  }

  private static Function<Sheet, @Nullable Object> foreign(
      Function<ForeignItems, @Nullable Object> item) {
    return sheet -> {
      var foreign = sheet.foreign();
      return foreign == null ? null : item.apply(foreign);
    };
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
