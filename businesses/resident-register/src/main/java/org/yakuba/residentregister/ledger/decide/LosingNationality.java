package org.yakuba.residentregister.ledger.decide;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.residentregister.ledger.Basis;
import org.yakuba.residentregister.ledger.ForeignItems;
import org.yakuba.residentregister.ledger.Names;
import org.yakuba.residentregister.rules.EventReason;
import org.yakuba.residentregister.rules.ResidentStatus;
import org.yakuba.residentregister.rules.ResidentType;

/**
 * 国籍喪失 (国籍法 第11条; resident-register §3.9, RES-4-57): the record of a Japanese resident ends and
 * that of a foreign resident begins, as 経過滞在者; 外国人住民となった日 is the later of the loss and of becoming
 * resident.
 *
 * @param foreign 在留情報; null when none were entered
 * @param name 氏名 from now on; null keeps the one before
 */
public record LosingNationality(
    Occasion occasion,
    String personId,
    @Nullable ForeignItems foreign,
    @Nullable String name,
    @Nullable String nameKana)
    implements Command {
  /** 国籍喪失による経過滞在者. */
  private static final String TRANSIENT = "06";

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
    return false;
  }

  @Override
  public void check(Draft draft) {
    if (!TargetCheck.check(draft, "personIds", personId)) {
      return;
    }
    if (draft.last(personId).orElseThrow().type() != ResidentType.JAPANESE) {
      draft.refuse(Code.NOT_JAPANESE_RESIDENT, "personIds", personId);
    }
    if (foreign == null) {
      draft.refuse(Code.FOREIGN_INFO_REQUIRED, "foreign", null);
    }
    CharacterCheck.check(draft, "name", name);
  }

  @Override
  public void enter(Draft draft) {
    var before = draft.last(personId).orElseThrow();
    var reason = EventReason.REMOVAL_BY_NATIONALITY_LOSS;
    draft.add(
        reason,
        before.removed(
            ResidentStatus.REMOVED,
            Removed.of(reason.code(), occasion.eventDate(), occasion.notificationDate())));
    var entered = before.entered();
    var home = before.home();
    var sheet =
        before
            .as(ResidentType.FOREIGN)
            .with(names(before.names()))
            .with(Registry.NONE)
            .withForeign(transientResident())
            .with(
                new Entered(
                    later(occasion.eventDate(), entered.date()),
                    occasion.notificationDate(),
                    EventReason.ENTRY_BY_NATIONALITY_LOSS.code(),
                    entered.originAddress(),
                    entered.lastRegisteredAddress(),
                    entered.originHeadName()))
            .with(
                new Home(
                    home.address(),
                    home.since(),
                    home.notificationDate(),
                    home.reasonCode(),
                    null));
    draft.add(EventReason.ENTRY_BY_NATIONALITY_LOSS, sheet);
    draft.publish(Change.Kind.NATIONALITY_CHANGED, before, sheet);
  }

  private static UncertainDate later(UncertainDate loss, @Nullable UncertainDate resident) {
    LocalDate lost = loss.internalDate();
    LocalDate since = resident == null ? null : resident.internalDate();
    return resident != null && lost != null && since != null && since.isAfter(lost)
        ? resident
        : loss;
  }

  private @Nullable ForeignItems transientResident() {
    return foreign == null
        ? null
        : new ForeignItems(
            foreign.nationality(),
            TRANSIENT,
            foreign.residenceStatus(),
            foreign.period(),
            foreign.periodExpiry(),
            foreign.cardNumber(),
            foreign.landingPermissionPeriod(),
            foreign.provisionalStayPeriod(),
            foreign.formerRegistrationDate());
  }

  /** 旧氏 is not carried over. */
  private Names names(Names old) {
    return new Names(
        name == null ? old.full() : name,
        null,
        null,
        name == null && nameKana == null ? old.kana() : nameKana,
        "0",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
