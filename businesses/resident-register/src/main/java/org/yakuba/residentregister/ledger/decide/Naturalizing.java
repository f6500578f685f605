package org.yakuba.residentregister.ledger.decide;

import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Basis;

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
    if (NationalityChange.ACQUIRED.check(draft, personId)) {
      CharacterCheck.check(draft, "name", name);
      CharacterCheck.check(draft, "nameKana", nameKana);
    }
  }

  /** 通称 and names of the residence card are not carried over. */
  @Override
  public void enter(Draft draft) {
    NationalityChange.ACQUIRED.enter(
        draft,
        occasion,
        personId,
        sheet ->
            sheet
                .with(
                    NationalityChange.plain(
                        name == null ? sheet.names().full() : name,
                        nameKana,
                        nameKana == null ? "0" : "2"))
                .with(registry)
                .withForeign(null));
  }
}
