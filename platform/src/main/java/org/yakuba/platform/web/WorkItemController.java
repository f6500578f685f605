package org.yakuba.platform.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Labels;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.platform.screen.component.Pager;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.workitem.WorkItem;
import org.yakuba.platform.workitem.WorkItems;

/** 処理待ち: what waits for a person, and what became of it. */
@Controller
@Requires("work-items.handle")
public final class WorkItemController {
  private static final String FUNCTION = "WORK-ITEMS";
  private static final int PAGE_SIZE = 50;
  private static final int LONGEST_NOTE = 500;

  private final Screens screens;
  private final Tenancy tenancy;
  private final Labels labels;
  private final Places places;

  WorkItemController(Screens screens, Tenancy tenancy, Labels labels, Places places) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.labels = labels;
    this.places = places;
  }

  @GetMapping("/work-items")
  Page list(Operator operator, @RequestParam Map<String, String> input) {
    Map<String, String> query = new HashMap<>(input);
    query.putIfAbsent("state", WorkItem.State.OPEN.name());
    WorkItem.Filter filter =
        new WorkItem.Filter(
            state(query.get("state")),
            blankToNull(query.get("business")),
            blankToNull(query.get("kind")),
            blankToNull(query.get("addressee")),
            uuid(query.get("after")).orElse(null));
    return tenancy.call(
        operator.tenant(),
        session -> {
          List<WorkItem.Count> counts = WorkItems.counts(session);
          List<WorkItem> found = WorkItems.list(session, filter, PAGE_SIZE + 1);
          boolean more = found.size() > PAGE_SIZE;
          List<WorkItem> shown = more ? found.subList(0, PAGE_SIZE) : found;
          record(session, operator, Action.SEARCH, shown, query);
          String next = more ? address(query, shown.getLast().id()) : null;
          String first = filter.after() == null ? null : address(query, null);
          return screens
              .page(
                  operator,
                  "処理待ち",
                  "platform/work-items",
                  Map.of(
                      "items",
                      shown,
                      "labels",
                      labels,
                      "states",
                      states(),
                      "businesses",
                      businesses(counts),
                      "kinds",
                      kinds(counts),
                      "pager",
                      new Pager(shown.size() + "件を表示", first, next)))
              .withForm(Form.of(query));
        });
  }

  @GetMapping("/work-items/{id}")
  Page detail(Operator operator, @PathVariable("id") String id) {
    return tenancy.call(
        operator.tenant(), session -> page(session, operator, find(session, id), Form.EMPTY));
  }

  @PostMapping("/work-items/{id}")
  Object change(
      Operator operator,
      @PathVariable("id") String id,
      @RequestParam Map<String, String> input,
      RedirectAttributes redirect) {
    String note = input.getOrDefault("note", "").strip();
    boolean reopen = "reopen".equals(input.get("act"));
    return tenancy.call(
        operator.tenant(),
        session -> {
          WorkItem item = find(session, id);
          List<Violation> wrong = problems(note);
          if (!wrong.isEmpty()) {
            return page(session, operator, item, Form.of(input).withErrors(wrong));
          }
          boolean changed =
              reopen
                  ? WorkItems.reopen(session, item.id(), operator, note)
                  : WorkItems.close(session, item.id(), operator, note);
          if (!changed) {
            throw new AlreadyChanged();
          }
          record(session, operator, Action.UPDATE, List.of(item), Map.of());
          redirect.addFlashAttribute(Screens.NOTICE, reopen ? "処理待ちに戻しました。" : "処理済にしました。");
          return "redirect:/work-items/" + item.id();
        });
  }

  private static List<Violation> problems(String note) {
    if (note.isEmpty()) {
      return List.of(new Violation("note", note, "WEB-E11", "確認した内容を入力してください(後から見る人のために残ります)。"));
    }
    if (note.length() > LONGEST_NOTE) {
      return List.of(new Violation("note", note, "WEB-E12", LONGEST_NOTE + "文字以内で入力してください。"));
    }
    return List.of();
  }

  private Page page(TenantSession session, Operator operator, WorkItem item, Form form) {
    record(session, operator, Action.VIEW, List.of(item), Map.of());
    return screens
        .page(
            operator,
            item.title(),
            "platform/work-item",
            Map.of(
                "item",
                item,
                "labels",
                labels,
                "places",
                places.from(item, operator),
                "history",
                WorkItems.history(session, item.id())))
        .withForm(form);
  }

  private static WorkItem find(TenantSession session, String id) {
    return uuid(id).flatMap(key -> WorkItems.find(session, key)).orElseThrow(NotFound::new);
  }

  private static void record(
      TenantSession session,
      Operator operator,
      Action action,
      List<WorkItem> items,
      Map<String, String> query) {
    List<String> persons = new ArrayList<>();
    for (WorkItem item : items) {
      String person = item.addresseeNumber();
      if (person != null && !persons.contains(person)) {
        persons.add(person);
      }
    }
    AuditEntry entry = AuditEntry.of(operator, "platform", FUNCTION, action).subjects(persons);
    for (String name : List.of("state", "business", "kind", "addressee")) {
      String value = query.get(name);
      if (value != null && !value.isBlank()) {
        entry = entry.condition(name, value);
      }
    }
    if (items.size() == 1) {
      entry = entry.condition("workItem", items.getFirst().id().toString());
    }
    AuditLog.record(session, entry);
  }

  private List<Choice> businesses(List<WorkItem.Count> counts) {
    List<Choice> choices = new ArrayList<>(List.of(new Choice("", "すべて")));
    counts.stream()
        .map(WorkItem.Count::business)
        .distinct()
        .forEach(business -> choices.add(new Choice(business, labels.business(business))));
    return choices;
  }

  private List<Choice> kinds(List<WorkItem.Count> counts) {
    List<Choice> choices = new ArrayList<>(List.of(new Choice("", "すべて")));
    counts.forEach(count ->
        choices.add(
            new Choice(
                count.kind(),
                "%s(%,d件)".formatted(labels.workItemKind(count.kind()), count.open()))));
    return choices;
  }

  private static List<Choice> states() {
    return List.of(
        new Choice("OPEN", WorkItem.State.OPEN.label()),
        new Choice("DONE", WorkItem.State.DONE.label()),
        new Choice("ALL", "すべて"));
  }

  private static String address(Map<String, String> query, @Nullable UUID after) {
    UriComponentsBuilder builder = UriComponentsBuilder.fromPath("/work-items");
    query.forEach((name, value) -> {
      if (!name.equals("after") && !value.isBlank()) {
        builder.queryParam(name, "{" + name + "}");
      }
    });
    if (after != null) {
      builder.queryParam("after", after);
    }
    return builder.encode().buildAndExpand(query).toUriString();
  }

  private static WorkItem.@Nullable State state(@Nullable String text) {
    return switch (text) {
      case "OPEN" -> WorkItem.State.OPEN;
      case "DONE" -> WorkItem.State.DONE;
      case null, default -> null;
    };
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  static Optional<UUID> uuid(@Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
