package org.yakuba.childallowance.linkage;

import java.util.List;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.filing.AfterDecision;
import org.yakuba.childallowance.filing.Filing;
import org.yakuba.childallowance.filing.FilingStatus;
import org.yakuba.childallowance.ledger.About;
import org.yakuba.childallowance.ledger.AllowanceLedger.Written;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.workitem.WorkItem;
import org.yakuba.platform.workitem.WorkItems;

/** What a work item asked for is done with the decision: the item closes with it. */
public final class WorkItemsDone implements AfterDecision {
  private static final int MOST_OPEN = 50;
  private static final List<String> OF_A_FILING =
      List.of(LifeEvents.DRAFT_KIND, LifeEvents.APPLICATION_KIND);

  @Override
  public void decided(
      TenantSession session, Operator operator, Filing filing, List<Written> written) {
    for (var person : About.of(filing.command()).persons()) {
      open(session, LifeEvents.CLAIM_KIND, person)
          .forEach(item -> WorkItems.close(session, item.id(), operator, "届出を決定しました"));
    }
    closeOwn(session, operator, filing, "届出を決定しました");
  }

  @Override
  public void closed(TenantSession session, Operator operator, Filing filing, FilingStatus status) {
    if (!status.isOpen()) {
      closeOwn(session, operator, filing, "届出を取り下げ、または破棄しました");
    }
  }

  /** The items that were opened with a filing prepared by the program. */
  private static void closeOwn(
      TenantSession session, Operator operator, Filing filing, String note) {
    for (var kind : OF_A_FILING) {
      open(session, kind, filing.number()).stream()
          .filter(item -> filing.id().toString().equals(item.detail().get("filing")))
          .forEach(item -> WorkItems.close(session, item.id(), operator, note));
    }
  }

  private static List<WorkItem> open(TenantSession session, String kind, String person) {
    return WorkItems.list(
        session,
        new WorkItem.Filter(WorkItem.State.OPEN, ChildAllowance.ID, kind, person, null),
        MOST_OPEN);
  }
}
