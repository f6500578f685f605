package org.yakuba.residentregister.ledger.decide;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Basis;
import org.yakuba.residentregister.rules.EventReason;

/**
 * 出生 (住民基本台帳法 第9条第2項; resident-register §3.5, RES-4-41): a child joins the household of its mother
 * on the day of its birth.
 */
public record Birth(Occasion occasion, @Nullable String householdId, Newcomer person)
    implements Command {

  @Override
  public DateRule dateRule() {
    return DateRule.NOTIFIED_BY_FAMILY_REGISTER;
  }

  @Override
  public Basis basis() {
    return Basis.NOTIFICATION;
  }

  @Override
  public boolean changesHouseholds() {
    return true;
  }

  @Override
  public void check(Draft draft) {
    if (householdId == null) {
      draft.refuse(Code.HOUSEHOLD_REQUIRED, "householdId", null);
    } else if (draft.members(householdId, draft.day()).isEmpty()) {
      draft.refuse(Code.HOUSEHOLD_NOT_FOUND, "householdId", householdId);
    }
    if (!person.birthDate().iso().equals(occasion.eventDate().iso())) {
      draft.refuse(Code.BIRTH_DATE_MISMATCH, "persons[0].birthDate", person.birthDate().iso());
    }
    NewcomerCheck.check(draft, List.of(person));
  }

  @Override
  public void enter(Draft draft) {
    var household = Objects.requireNonNull(householdId);
    var address = draft.members(household, draft.day()).getFirst().home().address();
    var sheet =
        Entering.sheet(
            draft,
            EventReason.BIRTH,
            Origin.UNKNOWN,
            address,
            household,
            draft.nextDisplayOrder(household),
            person,
            null);
    draft.add(EventReason.BIRTH, sheet);
    draft.publish(Change.Kind.RESIDENT_BORN, null, sheet);
  }
}
