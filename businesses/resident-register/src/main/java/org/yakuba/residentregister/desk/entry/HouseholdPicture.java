package org.yakuba.residentregister.desk.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yakuba.residentregister.event.PersonChange;
import org.yakuba.residentregister.ledger.decide.Sheet;
import org.yakuba.residentregister.rules.Relationship;

/**
 * A household before and after an 異動: everybody in it, changed or not.
 *
 * @param number 世帯番号, or that it is still to be given
 */
public record HouseholdPicture(String number, List<Row> rows) {
  private static final String NOT_THERE = "—";

  public HouseholdPicture {
    rows = List.copyOf(rows);
  }

  /**
   * A member.
   *
   * @param before 続柄 before, or a dash
   * @param after 続柄 after, or a dash with the reason
   */
  public record Row(String name, String before, String after) {
    /** Whether anything changes for the member. */
    public boolean changed() {
      return !before.equals(after);
    }
  }

  /** The households that the changes touch. */
  static List<HouseholdPicture> of(
      List<PersonChange> changes, Function<String, List<Member>> membersOf) {
    var numbers = new LinkedHashSet<String>();
    for (var change : changes) {
      var before = change.before();
      if (before != null) {
        numbers.add(before.place().householdNumber());
      }
      numbers.add(change.after().place().householdNumber());
    }
    var pictures = new ArrayList<HouseholdPicture>();
    for (var number : numbers) {
      Map<String, Row> rows = new LinkedHashMap<>();
      for (var member : membersOf.apply(number)) {
        rows.put(
            member.number(), new Row(member.name(), member.relationship(), member.relationship()));
      }
      for (var change : changes) {
        var row = row(change, number);
        if (!row.before().equals(NOT_THERE) || !row.after().equals(NOT_THERE)) {
          rows.put(change.number(), row);
        }
      }
      pictures.add(new HouseholdPicture(Numbered.household(number), List.copyOf(rows.values())));
    }
    return pictures;
  }

  private static Row row(PersonChange change, String household) {
    var before = change.before();
    var after = change.after();
    var was = before != null && isIn(before, household) ? relationship(before) : NOT_THERE;
    var is = isIn(after, household) ? relationship(after) : NOT_THERE;
    boolean removedHere =
        !after.isRegistered() && after.place().householdNumber().equals(household);
    return new Row(
        after.names().full(),
        was,
        removedHere && !was.equals(NOT_THERE)
            ? NOT_THERE + "(" + after.status().label() + ")"
            : is);
  }

  private static boolean isIn(Sheet sheet, String household) {
    return sheet.isRegistered() && sheet.place().householdNumber().equals(household);
  }

  private static String relationship(Sheet sheet) {
    return sheet.place().relationship() instanceof Relationship told ? told.text() : "(続柄なし)";
  }
}
