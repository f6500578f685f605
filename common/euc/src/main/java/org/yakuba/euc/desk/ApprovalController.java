package org.yakuba.euc.desk;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.euc.Euc;
import org.yakuba.euc.run.Approvals;
import org.yakuba.euc.run.Runs;
import org.yakuba.euc.run.Sources;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/** 承認待ち — runs that read 要配慮 items (EUC-5-04). */
@Controller
@Requires("euc.use")
final class ApprovalController {
  static final String PATH = EucController.ROOT + "/approvals";

  private final Screens screens;
  private final Tenancy tenancy;
  private final Approvals approvals;
  private final Runs runs;
  private final Sources sources;

  ApprovalController(
      Screens screens, Tenancy tenancy, Approvals approvals, Runs runs, Sources sources) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.approvals = approvals;
    this.runs = runs;
    this.sources = sources;
  }

  @GetMapping(PATH)
  Page list(Operator operator) {
    return page(operator, List.of());
  }

  /** Officers see what they asked for; those who approve what concerns their data. */
  private Page page(Operator operator, List<Violation> errors) {
    var me = operator.officer().officerId();
    boolean mayApprove = operator.may(Euc.APPROVE);
    var asked =
        tenancy.<List<Approvals.Asked>>call(
            operator.tenant(),
            session -> {
              EucController.viewed(session, operator, "EUC-5-04", "approvals");
              return approvals.list(session);
            });
    var model = new HashMap<String, @Nullable Object>();
    model.put(
        "asked",
        asked.stream()
            .filter(
                a -> a.requestedBy().equals(me) || mayApprove && approvals.concerns(operator, a))
            .toList());
    model.put("approvals", approvals);
    model.put("me", me);
    model.put("mayApprove", mayApprove);
    return screens
        .page(operator, "抽出の承認", "euc/approvals", model)
        .withForm(Form.EMPTY.withErrors(errors));
  }

  @PostMapping(PATH + "/{id}/approve")
  @Requires("euc.approve")
  Object approve(Operator operator, @PathVariable UUID id, RedirectAttributes redirect) {
    return decide(operator, id, true, "承認しました。申請した職員が1回だけ実行できます。", redirect);
  }

  @PostMapping(PATH + "/{id}/return")
  @Requires("euc.approve")
  Object giveBack(Operator operator, @PathVariable UUID id, RedirectAttributes redirect) {
    return decide(operator, id, false, "差し戻しました。", redirect);
  }

  private Object decide(
      Operator operator, UUID id, boolean approved, String done, RedirectAttributes redirect) {
    try {
      tenancy.run(
          operator.tenant(),
          session -> approvals.decide(session, operator, found(session, id), approved));
    } catch (ViolationsException e) {
      return page(operator, e.violations());
    }
    redirect.addFlashAttribute(Screens.NOTICE, done);
    return new RedirectView(PATH);
  }

  private Approvals.Asked found(TenantSession session, UUID id) {
    return approvals.find(session, id).orElseThrow(NotFound::new);
  }

  /** The officer who asked runs what was approved. */
  @PostMapping(PATH + "/{id}/run")
  Object run(Operator operator, @PathVariable UUID id, RedirectAttributes redirect) {
    record Found(Approvals.Asked asked, Runs.Source source) {}
    var found =
        tenancy.<Found>call(
            operator.tenant(),
            session -> {
              var asked = found(session, id);
              return new Found(
                  asked,
                  sources
                      .find(session, operator, asked.definitionKey())
                      .orElseThrow(NotFound::new));
            });
    try {
      return ExecutionController.shown(
          screens, operator, runs.runApproved(operator, found.asked(), found.source()), redirect);
    } catch (ViolationsException e) {
      return page(operator, e.violations());
    }
  }
}
