package org.yakuba.residentregister.ledger.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.residentregister.ledger.ForeignItems;
import org.yakuba.residentregister.ledger.Names;
import org.yakuba.residentregister.rules.ResidentType;
import org.yakuba.residentregister.rules.Sex;

/**
 * A person who is to be entered (§8.1 {@code persons[]}).
 *
 * @param number 宛名番号: a new one, or that of the removed record of the same person (再転入)
 * @param relationship 続柄 codes; null when none were entered
 * @param familyOf number of the child of the head to whose family the person belongs
 * @param foreign 在留情報; null when none were entered
 * @param originHeadName 転入前の世帯主氏名
 */
public record Newcomer(
    String number,
    ResidentType type,
    Names names,
    UncertainDate birthDate,
    Sex sex,
    @Nullable List<String> relationship,
    @Nullable String familyOf,
    Numbers numbers,
    Registry registry,
    @Nullable ForeignItems foreign,
    @Nullable String originHeadName) {}
