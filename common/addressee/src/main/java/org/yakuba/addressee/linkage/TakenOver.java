package org.yakuba.addressee.linkage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.addressee.ledger.SearchKeys;
import org.yakuba.kernel.name.KanaKey;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.workitem.NewWorkItem;

/**
 * A resident whose state was just recorded: the card and the search keys follow.
 *
 * @param birthDate internal date in ISO form, for comparison only; null when unknown
 */
record TakenOver(
    String number,
    int historyNo,
    String name,
    String kana,
    String alias,
    @Nullable String birthDate) {

  static final String BUSINESS = "addressee";

  /** Reads what the recording statements return. */
  static TakenOver of(ResultSet row, int index) throws SQLException {
    return new TakenOver(
        row.getString("addressee_number"),
        row.getInt("history_no"),
        row.getString("name"),
        orEmpty(row.getString("name_kana")),
        orEmpty(row.getString("alias")),
        row.getString("birth_date"));
  }

  /** Brings cards and search keys up to date. */
  static void index(TenantSession session, List<TakenOver> taken) {
    if (taken.isEmpty()) {
      return;
    }
    session
        .sql(TakenOver.class, "update-cards")
        .param("tenant", session.tenant().value())
        .param("numbers", taken.stream().map(TakenOver::number).toArray(String[]::new))
        .param("historyNos", taken.stream().map(TakenOver::historyNo).toArray(Integer[]::new))
        .param(
            "kanaKeys",
            taken.stream().map(person -> KanaKey.sortKey(person.kana())).toArray(String[]::new))
        .param("birthDates", taken.stream().map(TakenOver::birthDate).toArray(String[]::new))
        .update();
    var keys = new SearchKeys();
    taken.forEach(
        person -> keys.add(person.number(), person.name(), person.kana(), person.alias()));
    keys.write(session);
  }

  /** A resident whose number already belongs to a non-resident who never was that resident. */
  static NewWorkItem collision(String number) {
    return new NewWorkItem(
        BUSINESS,
        "addressee.number-collision",
        number,
        number,
        "住民の宛名番号が住登外者と重複しています",
        Map.of("宛名番号", number));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
