package org.yakuba.emergencybenefit.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.emergencybenefit.rules.Targeting.Target;
import org.yakuba.platform.tenancy.Columns;
import org.yakuba.platform.tenancy.TenantSession;

/** What the rules found about some households, written as two sets. */
final class AssessedHouseholds {
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Meant> targets = new ArrayList<>();
  private int lastSerial;

  private record Outcome(
      String household, String number, String outcome, @Nullable String pattern, long amount) {}

  private record Meant(
      int serial, String letterId, String household, String head, int eligible, long amount) {}

  AssessedHouseholds(int firstSerial) {
    this.lastSerial = firstSerial - 1;
  }

  int nextSerial() {
    return lastSerial + 1;
  }

  int lastSerial() {
    return lastSerial;
  }

  int households() {
    return targets.size();
  }

  void target(Target target, ExtractedPerson head) {
    lastSerial++;
    targets.add(
        new Meant(
            lastSerial,
            target.letterId(),
            target.household().householdId(),
            head.addresseeNumber(),
            target.eligible().size(),
            target.amount().amount()));
  }

  void outcome(String household, ExtractedPerson person, String outcome, long amount) {
    outcomes.add(
        new Outcome(household, person.addresseeNumber(), outcome, person.pattern(), amount));
  }

  void write(TenantSession session, UUID extraction) {
    session
        .sql(AssessedHouseholds.class, "insert-outcomes")
        .param("extraction", extraction)
        .param("households", Columns.texts(outcomes, Outcome::household))
        .param("numbers", Columns.texts(outcomes, Outcome::number))
        .param("outcomes", Columns.texts(outcomes, Outcome::outcome))
        .param("patterns", Columns.texts(outcomes, Outcome::pattern))
        .param("amounts", outcomes.stream().map(Outcome::amount).toArray(Long[]::new))
        .update();
    session
        .sql(AssessedHouseholds.class, "insert-households")
        .param("extraction", extraction)
        .param("serials", targets.stream().map(Meant::serial).toArray(Integer[]::new))
        .param("letters", Columns.texts(targets, Meant::letterId))
        .param("households", Columns.texts(targets, Meant::household))
        .param("heads", Columns.texts(targets, Meant::head))
        .param("eligible", targets.stream().map(Meant::eligible).toArray(Integer[]::new))
        .param("amounts", targets.stream().map(Meant::amount).toArray(Long[]::new))
        .update();
  }
}
