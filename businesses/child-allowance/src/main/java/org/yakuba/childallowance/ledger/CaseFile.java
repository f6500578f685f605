package org.yakuba.childallowance.ledger;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.rules.Child;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.childallowance.rules.Household;
import org.yakuba.childallowance.rules.Income;

/**
 * Everything that holds about one recipient as known now.
 *
 * @param standings first to last
 * @param children spans of all children, in the order of the record
 * @param students spans of those of university age
 * @param journal every decision, first to last
 */
public record CaseFile(
    Recipient recipient,
    List<Standing> standings,
    List<ChildSpan> children,
    List<StudentSpan> students,
    List<JournalEntry> journal) {

  public CaseFile {
    standings = List.copyOf(standings);
    children = List.copyOf(children);
    students = List.copyOf(students);
    journal = List.copyOf(journal);
  }

  /** How often something was decided: who decides on another version decided on something else. */
  public int version() {
    return journal.size();
  }

  /** The facts of the rule; children eldest first, those of one day in the order of the record. */
  public Household household(ChildAllowanceLaw law, @Nullable Income income) {
    var found = new ArrayList<Placed>();
    children.forEach(span -> found.add(new Placed(span.order(), span.asChild())));
    students.forEach(span ->
        found.add(
            new Placed(
                span.order(),
                span.asChild(law.payableUntil(span.birthDate()).plusMonths(1).atDay(1)))));
    found.sort(
        Comparator.comparing((Placed placed) -> placed.child().birthDate())
            .thenComparing(Placed::order));
    return new Household(
        recipient.kind().capacity(),
        recipient.claim(),
        recipient.extinctionDate(),
        income,
        found.stream().map(Placed::child).toList());
  }

  private record Placed(int order, Child child) {}

  /** The standing in a month; the first one before it began. */
  public Standing standing(YearMonth month) {
    var found = standings.getFirst();
    for (var standing : standings) {
      if (!standing.from().isAfter(month)) {
        found = standing;
      }
    }
    return found;
  }

  /** Whether the recipient is paid for a month. */
  public boolean isEntitled(YearMonth month) {
    var end = recipient.endMonth();
    return !month.isBefore(recipient.startMonth()) && (end == null || !month.isAfter(end));
  }

  /** Whether any child is paid for after a month. */
  public boolean hasChildAfter(YearMonth month) {
    return children.stream().anyMatch(child -> child.payableTo().isAfter(month));
  }

  /** The file with another state and the same journal. */
  public CaseFile with(
      Recipient after, List<Standing> standing, List<ChildSpan> child, List<StudentSpan> student) {
    return new CaseFile(after, standing, child, student, journal);
  }

  /** The file with other children. */
  public CaseFile withChildren(List<ChildSpan> child) {
    return new CaseFile(recipient, standings, child, students, journal);
  }

  /** The file with others of university age. */
  public CaseFile withStudents(List<StudentSpan> student) {
    return new CaseFile(recipient, standings, children, student, journal);
  }

  /** The file with one more entry of its journal. */
  public CaseFile noted(JournalEntry entry) {
    var entries = new ArrayList<>(journal);
    entries.add(entry);
    return new CaseFile(recipient, standings, children, students, entries);
  }

  /** Whether both hold the same, whatever was decided. */
  public boolean holdsTheSame(CaseFile other) {
    return Objects.equals(recipient, other.recipient)
        && standings.equals(other.standings)
        && children.equals(other.children)
        && students.equals(other.students);
  }
}
