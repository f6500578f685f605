package org.yakuba.residentregister.desk.entry;

import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.ResidentState;
import org.yakuba.residentregister.rules.Relationship;

/**
 * A member of the household an 異動 begins with, as the form shows them.
 *
 * @param relationship 続柄 in words
 * @param leaving whether a planned move out lies ahead
 */
public record Member(
    String number,
    String name,
    String kana,
    String relationship,
    String birthDate,
    String sex,
    boolean head,
    boolean leaving) {

  static Member of(ResidentState state) {
    var record = state.record();
    var codes = record.membership().relationshipCodes();
    var kana = record.names().kana();
    return new Member(
        record.addresseeNumber(),
        record.names().full(),
        kana == null ? "" : kana,
        words(codes),
        record.birthDateText(),
        record.sex().label(),
        codes.equals("02"),
        state.pendingRemovalOn() != null);
  }

  static String words(@Nullable String codes) {
    return codes == null || codes.isEmpty()
        ? ""
        : Relationship.parse(codes).map(Relationship::text).orElse(codes);
  }
}
