package org.yakuba.euc.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.TreeSet;
import org.yakuba.platform.catalog.DataItem;
import org.yakuba.platform.disclosure.ProtectedPersons;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 支援措置の抑止 in an extract (EUC-5-03): whose rows are blanked. A protected person protects the address
 * for everybody registered in the same household, because it can be guessed (suppression §5). A row
 * that does not say whom it is about is blanked: what is not known is not shown.
 *
 * @param known false when the measures cannot be read; then every row is blanked
 * @param persons addressee numbers of protected persons and of those who live with them
 * @param households their household numbers
 */
public record Protection(boolean known, Collection<String> persons, Collection<String> households) {
  /** Name of the parameter with the persons. */
  public static final String PERSONS = "eucPersons";

  /** Name of the parameter with the households. */
  public static final String HOUSEHOLDS = "eucHouseholds";

  private static final String NOBODY = "false";
  private static final String EVERYBODY = "true";

  /** The protection of a day, as the register knows households today. */
  public static Protection on(TenantSession session, LocalDate day) {
    var suppressed = ProtectedPersons.on(session, day);
    var persons = new TreeSet<>(suppressed.addresseeNumbers());
    var households = new TreeSet<String>();
    if (!persons.isEmpty()) {
      session
          .sql(Protection.class, "members-of-protected-households")
          .param("persons", persons.toArray(String[]::new))
          .query(row -> {
            persons.add(row.getString("addressee_number"));
            households.add(row.getString("household_number"));
          });
    }
    return new Protection(suppressed.known(), persons, households);
  }

  /** The condition, over the alias {@code g}, of rows that are about somebody protected. */
  public String touched(Dataset dataset) {
    var conditions = new ArrayList<String>();
    for (var person : dataset.persons()) {
      conditions.add("coalesce(" + isAmong(person) + ", false)");
    }
    for (var household : dataset.households()) {
      conditions.add(
          "coalesce(g."
              + household.column()
              + " = ANY (CAST(:"
              + HOUSEHOLDS
              + " AS text[])), false)");
    }
    return conditions.isEmpty() ? NOBODY : "(" + String.join(" OR ", conditions) + ")";
  }

  private static String isAmong(DataItem person) {
    var numbers = "CAST(:" + PERSONS + " AS text[])";
    return Dataset.holdsSeveral(person)
        ? "string_to_array(g." + person.column() + ", ' ') && " + numbers
        : "g." + person.column() + " = ANY (" + numbers + ")";
  }

  /** The condition, over the alias {@code g}, of rows whose protected items are blanked. */
  public String blanked(Dataset dataset) {
    if (!known || dataset.persons().isEmpty()) {
      return EVERYBODY;
    }
    var somebody = new ArrayList<String>();
    for (var person : dataset.persons()) {
      somebody.add("coalesce(g." + person.column() + ", '') <> ''");
    }
    return "(" + touched(dataset) + " OR NOT (" + String.join(" OR ", somebody) + "))";
  }
}
