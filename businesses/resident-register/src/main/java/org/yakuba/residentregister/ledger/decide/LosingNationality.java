package org.yakuba.residentregister.ledger.decide;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.residentregister.ledger.Basis;
import org.yakuba.residentregister.ledger.ForeignItems;
import org.yakuba.residentregister.ledger.Names;
import org.yakuba.residentregister.rules.EventReason;

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
    if (NationalityChange.LOST.check(draft, personId)) {
      if (foreign == null) {
        draft.refuse(Code.FOREIGN_INFO_REQUIRED, "foreign", null);
      }
      CharacterCheck.check(draft, "name", name);
    }
  }

  /** 旧氏 is not carried over. */
  @Override
  public void enter(Draft draft) {
    NationalityChange.LOST.enter(
        draft,
        occasion,
        personId,
        sheet ->
            sheet
                .with(names(sheet.names()))
                .with(Registry.NONE)
                .withForeign(transientResident())
                .with(entered(sheet.entered())));
  }

  private Entered entered(Entered before) {
    return new Entered(
        later(occasion.eventDate(), before.date()),
        occasion.notificationDate(),
        EventReason.ENTRY_BY_NATIONALITY_LOSS.code(),
        before.originAddress(),
        before.lastRegisteredAddress(),
        before.originHeadName());
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

  private Names names(Names old) {
    return NationalityChange.plain(
        name == null ? old.full() : name,
        name == null && nameKana == null ? old.kana() : nameKana,
        "0");
  }
}
