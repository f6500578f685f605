package org.yakuba.residentregister.desk.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Address;
import org.yakuba.residentregister.ledger.decide.Registry;

/**
 * What a form is filled in about.
 *
 * @param household 世帯番号 the 異動 begins with; null when it begins with nobody
 * @param members of that household, by 記載順位
 * @param places completes an address that was typed
 * @param registries 戸籍の表示 of a member, to be copied
 */
record EventContext(
    LocalDate today,
    @Nullable String household,
    List<Member> members,
    Places places,
    Registries registries) {
  EventContext {
    members = List.copyOf(members);
  }

  /** Completes town and number as typed to an address of the municipality. */
  @FunctionalInterface
  interface Places {
    Address complete(
        String town, String number, @Nullable String building, @Nullable String postalCode);
  }

  /** 戸籍の表示 of a resident; nothing when it may not be shown. */
  @FunctionalInterface
  interface Registries {
    Registry of(String number);
  }
}
