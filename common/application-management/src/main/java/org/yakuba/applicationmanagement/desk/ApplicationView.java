package org.yakuba.applicationmanagement.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.applicationmanagement.ledger.Application;
import org.yakuba.applicationmanagement.ledger.ApplicationVersion;
import org.yakuba.applicationmanagement.ledger.Applications.StatusLine;
import org.yakuba.applicationmanagement.ledger.Contents.Noted;
import org.yakuba.applicationmanagement.ledger.Corrections;
import org.yakuba.applicationmanagement.ledger.FileLine;
import org.yakuba.applicationmanagement.ledger.ItemLine;
import org.yakuba.applicationmanagement.ledger.Representations;
import org.yakuba.applicationmanagement.linkage.Deliveries;

/**
 * One application as an officer may see it: what can tell where a protected person is, stands
 * masked unless the officer is entitled.
 *
 * @param banner 支援措置; empty for officers who may not know
 * @param closed whether the files stay closed for this officer, and why; null when they do not
 */
public record ApplicationView(
    Application application,
    String procedureName,
    boolean needsIdentification,
    List<ApplicationVersion> versions,
    int shownVersion,
    List<ItemLine> items,
    List<FileLine> files,
    List<Noted> findings,
    List<StatusLine> history,
    Optional<Corrections.Request> correction,
    Optional<Representations.Check> representation,
    List<Deliveries.Event> deliveries,
    @Nullable String applicantName,
    String banner,
    @Nullable String closed) {

  /** The package that is shown. */
  public ApplicationVersion version() {
    return versions.get(shownVersion - 1);
  }

  /** The value of an item as shown; empty when there is none. */
  public String value(String itemId) {
    return items.stream()
        .filter(item -> item.itemId().equals(itemId))
        .map(ItemLine::value)
        .findFirst()
        .orElse("");
  }

  /** The codes of what was found about an item. */
  public List<String> findingsOf(String itemId) {
    return findings.stream()
        .filter(finding -> itemId.equals(finding.itemId()))
        .map(Noted::code)
        .toList();
  }
}
