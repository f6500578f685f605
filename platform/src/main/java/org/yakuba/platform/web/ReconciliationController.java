package org.yakuba.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privileges;
import org.yakuba.platform.linkage.KeptCopy;
import org.yakuba.platform.linkage.LinkageConsumer;
import org.yakuba.platform.linkage.Reconciliations;
import org.yakuba.platform.linkage.Reconciliations.Outcome;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.component.Badge;
import org.yakuba.platform.tenancy.Tenancy;

/** 照合差異: what each consumer keeps against what is published (data-linkage §9, LNK-3-04). */
@Controller
@Requires("linkage.view")
public final class ReconciliationController {
  private static final String BUSINESS = "linkage";
  private static final String FUNCTION = "LNK-3-04";
  private static final int LONGEST_LIST = 200;

  private final Screens screens;
  private final Tenancy tenancy;
  private final Reconciliations reconciliations;

  ReconciliationController(Screens screens, Tenancy tenancy, Reconciliations reconciliations) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.reconciliations = reconciliations;
  }

  /**
   * One consumer on the page.
   *
   * @param outcome of its last comparison; null when there was none yet
   */
  public record Line(LinkageConsumer consumer, @Nullable Outcome outcome) {
    /** Whether there is something to repair. */
    public boolean differs() {
      return outcome != null && outcome.differences() > 0;
    }

    /** In one word. */
    public Badge badge() {
      if (outcome == null) {
        return new Badge(Badge.Tone.BUSY, "未照合");
      }
      return differs()
          ? new Badge(Badge.Tone.BAD, "差異あり")
          : new Badge(Badge.Tone.GOOD, outcome.repaired() > 0 ? "是正済み" : "一致");
    }
  }

  /** A difference of one consumer, in words. */
  public record Differing(String consumer, String subject, String key, String kind) {}

  @GetMapping("/linkage/reconciliation")
  Page overview(Operator operator) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var lines = new ArrayList<Line>();
          var differing = new ArrayList<Differing>();
          for (var consumer : reconciliations.consumers()) {
            lines.add(
                new Line(consumer, reconciliations.last(session, consumer.id()).orElse(null)));
            reconciliations
                .differences(session, consumer.id(), LONGEST_LIST)
                .forEach(difference ->
                    differing.add(
                        new Differing(
                            consumer.title(),
                            difference.subject(),
                            difference.key(),
                            word(difference.kind()))));
          }
          AuditLog.record(
              session,
              AuditEntry.of(operator, BUSINESS, FUNCTION, Action.VIEW)
                  .subjects(differing.stream().map(Differing::subject).distinct().toList()));
          return screens.page(
              operator,
              "照合差異",
              "platform/linkage-reconciliation",
              Map.of(
                  "lines", List.copyOf(lines),
                  "differing", List.copyOf(differing),
                  "mayManage", operator.may(Privileges.LINKAGE_MANAGE)));
        });
  }

  private static String word(KeptCopy.Kind kind) {
    return switch (kind) {
      case MISSING -> "欠け(提供側だけにある)";
      case SURPLUS -> "余り(利用側だけにある)";
      case DIFFERENT -> "相違";
    };
  }

  @PostMapping("/linkage/reconciliation/{consumer}")
  @Requires({"linkage.view", "linkage.manage"})
  String act(
      Operator operator,
      @PathVariable("consumer") String consumer,
      @RequestParam("act") String act,
      RedirectAttributes redirect) {
    var by = Reconciliations.By.officer(operator);
    Optional<Outcome> done =
        switch (act) {
          case "compare" -> reconciliations.compare(operator.tenant(), consumer, by);
          case "repair" -> reconciliations.repair(operator.tenant(), consumer, by);
          default -> throw new NotFound();
        };
    var outcome = done.orElseThrow(NotFound::new);
    tenancy.run(
        operator.tenant(),
        session ->
            AuditLog.record(
                session,
                AuditEntry.of(operator, BUSINESS, FUNCTION, Action.CONFIG)
                    .condition("consumer", consumer)
                    .condition("act", act)
                    .condition("differences", Long.toString(outcome.differences()))));
    redirect.addFlashAttribute(Screens.NOTICE, notice(act, outcome));
    return "redirect:/linkage/reconciliation";
  }

  private static String notice(String act, Outcome outcome) {
    var left = "差異は%,d件です。".formatted(outcome.differences());
    return act.equals("repair")
        ? "%,d件を是正しました。".formatted(outcome.repaired()) + left
        : "照合しました。" + left;
  }
}
