package org.yakuba.residentregister.ledger.decide;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.Precision;
import org.yakuba.residentregister.ledger.Basis;
import org.yakuba.residentregister.rules.EventReason;
import org.yakuba.residentregister.rules.Relationship;
import org.yakuba.residentregister.rules.ResidentType;

/**
 * 職権修正・軽微な修正・誤記修正 (住民基本台帳法 第8条, 同法施行令 第12条; resident-register §3.6, RES-4-45, RES-4-46, RES-4-47):
 * items of the record change, the row before stays in the history.
 */
public record Correcting(Occasion occasion, List<String> personIds, Kind kind, Corrections changes)
    implements Command {
  public Correcting {
    personIds = List.copyOf(new LinkedHashSet<>(personIds));
  }

  /** 修正の別. */
  public enum Kind {
    EX_OFFICIO,
    MINOR,
    CLERICAL
  }

  @Override
  public DateRule dateRule() {
    return DateRule.PAST;
  }

  @Override
  public Basis basis() {
    return Basis.EX_OFFICIO;
  }

  @Override
  public boolean changesHouseholds() {
    return changes.relationship() != null || changes.address() != null;
  }

  @Override
  public void check(Draft draft) {
    if (!TargetCheck.check(draft, "personIds", personIds)) {
      return;
    }
    for (var number : personIds) {
      var sheet = draft.last(number).orElseThrow();
      checkKindOfResident(draft, sheet);
      CharacterCheck.check(draft, "changes", changes.names().of(sheet.names()));
      relationship(draft, sheet);
      checkNumbers(draft, number);
    }
    var address = changes.address();
    CharacterCheck.check(draft, "changes.address", address == null ? null : address.value());
    var born = changes.birthDate();
    if (born != null && born.value() != null && born.value().precision() != Precision.DAY) {
      draft.alert(Code.UNCALENDAR_DATE, "changes.birthDate", born.value().text());
    }
  }

  private void checkKindOfResident(Draft draft, Sheet sheet) {
    boolean foreign = sheet.type() == ResidentType.FOREIGN;
    if (foreign && isSet(changes.names().formerSurname())) {
      draft.refuse(Code.NOT_JAPANESE_RESIDENT, "changes.formerSurname", sheet.number());
    }
    if (!foreign && (isSet(changes.names().alias()) || changes.foreign() != null)) {
      draft.refuse(Code.NOT_FOREIGN_RESIDENT, "personIds", sheet.number());
    }
  }

  private static boolean isSet(@Nullable To<String> to) {
    return to != null && to.value() != null;
  }

  /** The relationship after the correction; it must fit the sex after the correction. */
  private Optional<Relationship> relationship(Draft draft, Sheet sheet) {
    var sex = To.orKeep(changes.sex(), sheet.sex());
    var told = changes.relationship();
    if (told != null) {
      return RelationshipCheck.read(draft, "changes.relationship", told.value(), sex);
    }
    var kept = Optional.ofNullable(sheet.place().relationship());
    if (changes.sex() != null && kept.isPresent()) {
      RelationshipCheck.fits(draft, "changes.sex", kept.get(), sex);
    }
    return kept;
  }

  private void checkNumbers(Draft draft, String own) {
    var code = To.or(changes.residentCode(), null);
    if (NumberCheck.residentCode(draft, "changes.residentCode", code) && code != null) {
      NumberCheck.unshared(
          draft, "changes.residentCode", code, own, draft.slice().byResidentCode(code), false);
    }
    var individual = To.or(changes.individualNumber(), null);
    if (NumberCheck.individualNumber(draft, "changes.individualNumber", individual)
        && individual != null) {
      NumberCheck.unshared(
          draft,
          "changes.individualNumber",
          individual,
          own,
          draft.slice().byIndividualNumber(individual),
          false);
    }
  }

  @Override
  public void enter(Draft draft) {
    var reason =
        switch (kind) {
          case EX_OFFICIO -> EventReason.EX_OFFICIO_CORRECTION;
          case MINOR -> EventReason.MINOR_CORRECTION;
          case CLERICAL -> EventReason.CLERICAL_CORRECTION;
        };
    for (var number : personIds) {
      var before = draft.last(number).orElseThrow();
      var sheet = corrected(draft, before);
      draft.add(reason, sheet);
      draft.publish(Change.Kind.RESIDENT_CORRECTED, before, sheet);
    }
  }

  private Sheet corrected(Draft draft, Sheet old) {
    var place = old.place();
    var address = To.or(changes.address(), null);
    var home = old.home();
    var sheet =
        old.with(changes.names().of(old.names()))
            .withBirth(
                To.orKeep(changes.birthDate(), old.birthDate()),
                To.orKeep(changes.sex(), old.sex()))
            .with(
                new Place(
                    place.householdNumber(),
                    relationship(draft, old).orElse(place.relationship()),
                    place.displayOrder(),
                    To.or(changes.familyOf(), place.familyOf())))
            .with(
                new Registry(
                    To.or(changes.registeredDomicile(), old.registry().domicile()),
                    To.or(changes.headOfFamilyRegister(), old.registry().head())))
            .with(
                old.numbers()
                    .withResidentCode(To.or(changes.residentCode(), old.numbers().residentCode()))
                    .withIndividualNumber(
                        To.or(changes.individualNumber(), old.numbers().individualNumber())));
    if (changes.foreign() != null) {
      sheet = sheet.withForeign(changes.foreign().of(old.foreign()));
    }
    return address == null
        ? sheet
        : sheet.with(
            new Home(
                address,
                home.since(),
                home.notificationDate(),
                home.reasonCode(),
                home.previousAddress()));
  }
}
