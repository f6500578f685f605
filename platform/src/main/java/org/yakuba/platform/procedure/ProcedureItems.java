package org.yakuba.platform.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.workitem.NewWorkItem;
import org.yakuba.platform.workitem.WorkItems;

/**
 * 処理待ち of the businesses after an 異動: one for each business and person, opened once however often
 * the 異動 is told.
 */
public final class ProcedureItems {
  /** Kind of the work items. */
  public static final String KIND = "life-event.procedures";

  private ProcedureItems() {}

  /**
   * Opens the items of an 異動; whoever opens them within the transaction of the 異動 has both or
   * neither.
   */
  public static void open(
      TenantSession session, UUID eventId, LifeEventKind kind, List<Step> steps) {
    WorkItems.openLater(session, items(eventId, kind, steps));
  }

  /** The items of an 異動, for each business and person. */
  static List<NewWorkItem> items(UUID eventId, LifeEventKind kind, List<Step> steps) {
    var grouped = new LinkedHashMap<Owner, List<Step>>();
    for (var step : steps) {
      if (!step.procedure().workItem()) {
        continue;
      }
      for (var person : step.persons()) {
        var owner =
            new Owner(step.procedure().businessId(), step.procedure().business(), person.number());
        grouped.computeIfAbsent(owner, o -> new ArrayList<>()).add(step);
      }
    }
    var items = new ArrayList<NewWorkItem>();
    grouped.forEach((owner, theirs) ->
        items.add(
            new NewWorkItem(
                owner.businessId(),
                KIND,
                eventId + "/" + owner.person(),
                owner.person(),
                owner.business() + "の手続(" + kind.label() + ")",
                detail(eventId, theirs))));
    return items;
  }

  private static Map<String, String> detail(UUID eventId, List<Step> steps) {
    var detail = new LinkedHashMap<String, String>();
    detail.put("lifeEventId", eventId.toString());
    for (int i = 0; i < steps.size(); i++) {
      var deadline = steps.get(i).deadline();
      detail.put(
          "procedure" + (i + 1),
          steps.get(i).procedure().name()
              + (deadline == null ? "" : "(" + Wareki.format(deadline) + "まで)"));
    }
    return detail;
  }

  private record Owner(String businessId, String business, String person) {}
}
