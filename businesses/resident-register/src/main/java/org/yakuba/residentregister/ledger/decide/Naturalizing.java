package org.yakuba.residentregister.ledger.decide;

import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Basis;
import org.yakuba.residentregister.ledger.Names;
import org.yakuba.residentregister.rules.EventReason;
import org.yakuba.residentregister.rules.ResidentStatus;
import org.yakuba.residentregister.rules.ResidentType;

/**
 * 帰化・国籍取得 (国籍法 第4条・第3条; resident-register §3.9, RES-4-55, RES-4-56): the record of a foreign
 * resident ends and that of a Japanese resident begins on the same day; whoever became resident
 * then stays so since then.
 *
 * @param acquisition 国籍取得, otherwise 帰化
 * @param name 氏名 by the family register; null keeps the one before
 */
public record Naturalizing(
    Occasion occasion,
    String personId,
    boolean acquisition,
    @Nullable String name,
    @Nullable String nameKana,
    Registry registry)
    implements Command {

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
    if (draft.last(personId).orElseThrow().type() != ResidentType.FOREIGN) {
      draft.refuse(Code.NOT_FOREIGN_RESIDENT, "personIds", personId);
    }
    CharacterCheck.check(draft, "name", name);
    CharacterCheck.check(draft, "nameKana", nameKana);
  }

  @Override
  public void enter(Draft draft) {
    var before = draft.last(personId).orElseThrow();
    var reason = EventReason.REMOVAL_BY_NATURALIZATION;
    draft.add(
        reason,
        before.removed(
            ResidentStatus.REMOVED,
            Removed.of(reason.code(), occasion.eventDate(), occasion.notificationDate())));
    var home = before.home();
    var sheet =
        before
            .as(ResidentType.JAPANESE)
            .with(japaneseNames(before.names()))
            .with(registry)
            .withForeign(null)
            .with(
                new Home(
                    home.address(),
                    home.since(),
                    home.notificationDate(),
                    home.reasonCode(),
                    null));
    draft.add(EventReason.ENTRY_BY_NATURALIZATION, sheet);
    draft.publish(Change.Kind.NATIONALITY_CHANGED, before, sheet);
  }

  /** 通称 and names of the residence card are not carried over. */
  private Names japaneseNames(Names old) {
    return new Names(
        name == null ? old.full() : name,
        null,
        null,
        nameKana,
        nameKana == null ? "0" : "2",
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
