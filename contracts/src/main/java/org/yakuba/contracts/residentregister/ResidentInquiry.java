package org.yakuba.contracts.residentregister;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.Contract;

/**
 * 住民の照会 — answer of the query about one person (data-linkage §5.1 Y01-A-001).
 *
 * @param asOf 基準日 the answer is about
 * @param knownOn 知った日: as known at the end of this day
 * @param resident the person on that day
 * @param householdMembers everybody of the household on that day, the person included
 * @param history every 異動 known on that day, in the order of entry
 */
@Contract(linkageId = "Y01-A-001", title = "住民の照会")
public record ResidentInquiry(
    LocalDate asOf,
    @Nullable LocalDate knownOn,
    ResidentItems resident,
    List<ResidentItems> householdMembers,
    List<HistoryItem> history) {

  public ResidentInquiry {
    householdMembers = List.copyOf(householdMembers);
    history = List.copyOf(history);
  }
}
