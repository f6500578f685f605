package org.yakuba.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.date.DateInput;
import org.yakuba.kernel.date.ParsedDate;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.audit.AuditSearch;
import org.yakuba.platform.audit.RecordedAct;
import org.yakuba.platform.audit.Result;
import org.yakuba.platform.audit.chain.AuditVerification;
import org.yakuba.platform.audit.chain.Verified;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Labels;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Purposes;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.platform.screen.component.Pager;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;

/** 操作ログの検索と鎖の検算 (IDN-4-04, IDN-4-07). Who reads the log stands in the log. */
@Controller
@Requires("audit.view")
public final class AuditController {
  private static final String SEARCH = "IDN-4-07";
  private static final String CHAIN = "IDN-4-04";
  private static final int PAGE_SIZE = 50;
  private static final List<String> CONDITIONS =
      List.of("officer", "terminal", "addressee", "from", "to", "action", "result");

  private final Screens screens;
  private final Tenancy tenancy;
  private final ObjectProvider<AuditVerification> verification;
  private final Labels labels;
  private final Purposes purposes;

  AuditController(
      Screens screens,
      Tenancy tenancy,
      ObjectProvider<AuditVerification> verification,
      Labels labels,
      Purposes purposes) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.verification = verification;
    this.labels = labels;
    this.purposes = purposes;
  }

  @GetMapping("/audit")
  Page search(Operator operator, @RequestParam Map<String, String> query) {
    Violations wrong = new Violations();
    Period period = period(query, wrong);
    Form form = Form.of(query).withErrors(wrong.toList());
    if (!wrong.isEmpty()) {
      return list(operator, List.of(), new Pager("", null, null)).withForm(form);
    }
    return tenancy.call(
        operator.tenant(),
        session -> {
          RecordedAct before =
              WorkItemController.uuid(query.get("before"))
                  .flatMap(id -> AuditSearch.find(session, id))
                  .orElse(null);
          List<RecordedAct> found =
              AuditSearch.find(session, filter(query, period, before), PAGE_SIZE + 1);
          boolean more = found.size() > PAGE_SIZE;
          List<RecordedAct> shown = more ? found.subList(0, PAGE_SIZE) : found;
          record(session, operator, query, shown.size());
          Pager pager =
              new Pager(
                  shown.size() + "件を表示",
                  before == null ? null : address(query, null),
                  more ? address(query, shown.getLast().id().toString()) : null);
          return list(operator, shown, pager).withForm(form);
        });
  }

  @GetMapping("/audit/{id}")
  Page detail(Operator operator, @PathVariable("id") String id) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          RecordedAct entry =
              WorkItemController.uuid(id)
                  .flatMap(key -> AuditSearch.find(session, key))
                  .orElseThrow(NotFound::new);
          AuditLog.record(
              session,
              AuditEntry.of(operator, "platform", SEARCH, Action.VIEW)
                  .subjects(entry.subjects())
                  .condition("entry", id));
          return screens.page(
              operator,
              "操作ログの1件",
              "platform/audit-entry",
              Map.of("entry", entry, "labels", labels, "purposes", purposes));
        });
  }

  @GetMapping("/audit/chain")
  Page chain(Operator operator) {
    return screens.page(operator, "鎖の検算", "platform/audit-chain", new LinkedHashMap<>());
  }

  /** Recomputes the chain now and shows what was found. */
  @PostMapping("/audit/chain")
  Page verify(Operator operator) {
    Instant started = Instant.now();
    Verified verified = verification.getObject().verify(operator.tenant());
    tenancy.run(
        operator.tenant(),
        session ->
            AuditLog.record(
                session,
                AuditEntry.of(operator, "platform", CHAIN, Action.VIEW)
                    .condition("entries", Long.toString(verified.entries()))
                    .condition("breaks", Integer.toString(verified.breaks().size()))));
    return screens.page(
        operator, "鎖の検算", "platform/audit-chain", Map.of("verified", verified, "started", started));
  }

  private Page list(Operator operator, List<RecordedAct> entries, Pager pager) {
    return screens.page(
        operator,
        "操作ログ",
        "platform/audit",
        Map.of(
            "entries", entries,
            "labels", labels,
            "purposes", purposes,
            "actions", actions(),
            "results", results(),
            "pager", pager));
  }

  private record Period(Instant from, Instant until) {}

  /** Without days, everything up to now. */
  private static Period period(Map<String, String> query, Violations wrong) {
    LocalDate from = date(query, "from", wrong);
    LocalDate to = date(query, "to", wrong);
    if (from != null && to != null && to.isBefore(from)) {
      wrong.add("to", query.get("to"), "AUD-E201", "終わりの日は始めの日以後にしてください。");
    }
    return new Period(
        from == null ? Instant.EPOCH : startOf(from),
        to == null ? Instant.now().plusSeconds(1) : startOf(to.plusDays(1)));
  }

  private static RecordedAct.Filter filter(
      Map<String, String> query, Period period, @Nullable RecordedAct before) {
    return new RecordedAct.Filter(
        period.from(),
        period.until(),
        text(query, "officer"),
        text(query, "addressee"),
        constant(Action.values(), query.get("action")),
        text(query, "terminal"),
        constant(Result.values(), query.get("result")),
        before);
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(PlatformWebConfiguration.JAPAN).toInstant();
  }

  private static @Nullable LocalDate date(
      Map<String, String> query, String field, Violations wrong) {
    String text = text(query, field);
    if (text == null) {
      return null;
    }
    return switch (DateInput.parse(text)) {
      case ParsedDate.Ok ok -> ok.date();
      case ParsedDate.Invalid invalid -> {
        wrong.add(field, text, invalid.code(), invalid.message());
        yield null;
      }
    };
  }

  private static <E extends Enum<E>> @Nullable E constant(E[] values, @Nullable String name) {
    return Arrays.stream(values)
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String text(Map<String, String> query, String field) {
    String value = query.get(field);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static void record(
      TenantSession session, Operator operator, Map<String, String> query, int found) {
    AuditEntry entry =
        AuditEntry.of(operator, "platform", SEARCH, Action.SEARCH)
            .condition("found", Integer.toString(found));
    for (String name : CONDITIONS) {
      String value = text(query, name);
      if (value != null) {
        entry = entry.condition(name, value);
      }
    }
    AuditLog.record(session, entry);
  }

  private static String address(Map<String, String> query, @Nullable String before) {
    UriComponentsBuilder builder = UriComponentsBuilder.fromPath("/audit");
    for (String name : CONDITIONS) {
      if (text(query, name) != null) {
        builder.queryParam(name, "{" + name + "}");
      }
    }
    if (before != null) {
      builder.queryParam("before", before);
    }
    return builder.encode().buildAndExpand(query).toUriString();
  }

  private static List<Choice> actions() {
    List<Choice> choices = new ArrayList<>(List.of(new Choice("", "すべて")));
    for (Action action : Action.values()) {
      choices.add(new Choice(action.name(), action.label()));
    }
    return choices;
  }

  private static List<Choice> results() {
    List<Choice> choices = new ArrayList<>(List.of(new Choice("", "すべて")));
    for (Result result : Result.values()) {
      choices.add(new Choice(result.name(), result.label()));
    }
    return choices;
  }
}
