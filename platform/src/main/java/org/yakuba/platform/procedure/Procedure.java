package org.yakuba.platform.procedure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.yaml.YamlMap;

/**
 * A procedure of a business that may follow an 異動.
 *
 * @param id unique within its business
 * @param business name of the business
 * @param name what has to be done
 * @param after 異動 it follows
 * @param bring what the citizen brings along
 * @param basis article of law
 * @param note what else to know; empty for nothing
 * @param workItem whether the business must look at it in any case; otherwise the citizen is told
 *     only
 */
public record Procedure(
    String businessId,
    String business,
    String office,
    String id,
    String name,
    Set<LifeEventKind> after,
    Condition condition,
    @Nullable Deadline deadline,
    List<String> bring,
    String basis,
    String note,
    boolean workItem) {
  public Procedure {
    after = Set.copyOf(after);
    bring = List.copyOf(bring);
  }

  static Procedure of(String businessId, String business, String office, YamlMap map) {
    map.allowOnly(
        "id", "name", "after", "who", "deadline", "bring", "basis", "note", "office", "workItem");
    var after = EnumSet.noneOf(LifeEventKind.class);
    for (var kind : map.texts("after")) {
      try {
        after.add(LifeEventKind.valueOf(kind));
      } catch (IllegalArgumentException e) {
        throw map.problem("after", "知らない異動です: " + kind);
      }
    }
    if (after.isEmpty()) {
      throw map.problem("after", "どの異動の後かが必要です");
    }
    return new Procedure(
        businessId,
        business,
        map.text("office", office),
        map.text("id"),
        map.text("name"),
        after,
        Condition.of(map),
        map.keys().contains("deadline") ? Deadline.of(map.map("deadline")) : null,
        map.texts("bring"),
        map.text("basis"),
        map.text("note", ""),
        map.flag("workItem", true));
  }

  /** The period in words; empty without one. */
  public String period() {
    return deadline == null ? "" : deadline.text();
  }
}
