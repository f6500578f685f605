package org.yakuba.residentregister.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 世帯 as of a point in time (resident-register §4.5, RES-3-05).
 *
 * @param open whether somebody lived in it
 * @param establishedOn 設定日
 * @param closedOn 閉鎖日
 * @param members those registered in it, in the standard order
 * @param removed those who were removed from the register while in it (転出・死亡…), last removed first
 */
public record HouseholdState(
    String householdNumber,
    boolean open,
    @Nullable LocalDate establishedOn,
    @Nullable LocalDate closedOn,
    List<ResidentState> members,
    List<ResidentState> removed) {
  public HouseholdState {
    members = List.copyOf(members);
    removed = List.copyOf(removed);
  }

  /** The head; empty when absent (世帯主不在, RES-1-20). */
  public Optional<ResidentRecord> head() {
    return members.stream()
        .map(ResidentState::record)
        .filter(r -> r.membership().relationshipCodes().equals("02"))
        .findFirst();
  }
}
