package org.yakuba.emergencybenefit.desk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.emergencybenefit.desk.Work.Done;
import org.yakuba.emergencybenefit.ledger.BenefitEnd;
import org.yakuba.emergencybenefit.ledger.Definition;
import org.yakuba.emergencybenefit.ledger.Definitions;
import org.yakuba.emergencybenefit.ledger.Extractions;
import org.yakuba.emergencybenefit.ledger.Progress;
import org.yakuba.emergencybenefit.rules.BenefitTemplate;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.BrokenConstraint;
import org.yakuba.platform.web.AlreadyChanged;
import org.yakuba.platform.web.Requires;

/** 制度の定義: a benefit is started from a template, kept in versions, approved by another officer. */
@Controller
@Requires("emergency-benefit.define")
final class DefinitionController {
  private static final String PATH = "/benefits";

  private final Screens screens;
  private final Work work;

  DefinitionController(Screens screens, Work work) {
    this.screens = screens;
    this.work = work;
  }

  @GetMapping(PATH)
  @Requires("emergency-benefit.view")
  Page list(Operator operator) {
    var benefits = work.read(operator, Definitions::newest);
    return screens.page(
        operator,
        "緊急時給付・独自給付",
        "emergency-benefit/benefits",
        Map.of("benefits", benefits, "templates", List.of(BenefitTemplate.values())));
  }

  @GetMapping(PATH + "/new")
  Page start(
      Operator operator,
      @RequestParam(name = "template", defaultValue = "EVERYBODY") String template) {
    var chosen =
        Arrays.stream(BenefitTemplate.values())
            .filter(value -> value.name().equals(template))
            .findFirst()
            .orElse(BenefitTemplate.EVERYBODY);
    return form(operator, null, Form.of(DefinitionForm.of(chosen, work.today())));
  }

  @PostMapping(PATH)
  Object create(
      Operator operator, @RequestParam Map<String, String> values, RedirectAttributes redirect) {
    var form = new DefinitionForm(values, work.today());
    var id = form.input().digits("benefitId", "制度ID", 3);
    var definition = form.read(id.isEmpty() ? "000" : id, operator.officer().officerId());
    if (!form.input().wrong().isEmpty()) {
      return form(operator, null, Form.of(values).withErrors(form.input().wrong().toList()));
    }
    try {
      keep(operator, definition, 1);
    } catch (DuplicateKeyException e) {
      BrokenConstraint.expect(e, "benefit_pkey", "benefit_version_pkey");
      form.input().wrong().add("benefitId", id, "EMB-E111", "この制度IDは使われています");
      return form(operator, null, Form.of(values).withErrors(form.input().wrong().toList()));
    }
    redirect.addFlashAttribute(Screens.NOTICE, "制度を登録しました。試行抽出で確かめてから、別の職員の承認を受けてください。");
    return new RedirectView(PATH + "/" + id);
  }

  private void keep(Operator operator, Definition definition, int version) {
    work.act(
        operator,
        "EMB-1-01",
        Action.CREATE,
        session -> {
          Definitions.add(session, definition, version, work.now());
          return Done.of(version, definition.benefitId() + " 第" + version + "版");
        });
  }

  @GetMapping(PATH + "/{id}/edit")
  Page edit(Operator operator, @PathVariable("id") String id) {
    var newest = work.read(operator, session -> Work.newest(session, id));
    return form(operator, newest, Form.of(DefinitionForm.of(newest)));
  }

  @PostMapping(PATH + "/{id}/versions")
  Object change(
      Operator operator,
      @PathVariable("id") String id,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    var form = new DefinitionForm(values, work.today());
    var definition = form.read(id, operator.officer().officerId());
    var newest = work.read(operator, session -> Work.newest(session, id));
    boolean listed =
        work.read(
            operator,
            session ->
                Extractions.list(session, id).stream().anyMatch(e -> e.confirmedBy() != null));
    if (listed) {
      refuseOtherTargets(form, newest, definition);
    }
    if (!form.input().wrong().isEmpty()) {
      return form(operator, newest, Form.of(values).withErrors(form.input().wrong().toList()));
    }
    try {
      keep(operator, definition, newest.versionNo() + 1);
    } catch (DuplicateKeyException e) {
      BrokenConstraint.expect(e, "benefit_version_pkey");
      throw new AlreadyChanged();
    }
    redirect.addFlashAttribute(
        Screens.NOTICE, "第" + (newest.versionNo() + 1) + "版を登録しました。承認されるまで今の版が使われます。");
    return new RedirectView(PATH + "/" + id);
  }

  /** Once letters are numbered, who gets how much is settled; everything else may change. */
  private static void refuseOtherTargets(DefinitionForm form, Definition before, Definition after) {
    if (!before.condition().equals(after.condition())
        || !before.baseDate().equals(after.baseDate())
        || before.unit() != after.unit()
        || before.householdRule() != after.householdRule()) {
      form.input()
          .wrong()
          .add("field1", null, "EMB-E106", "対象を確定した後は、基準日・単位・条件を変えられません。別の制度として登録してください");
    }
    if (!before.benefit().base().equals(after.benefit().base())
        || !before.benefit().addition().equals(after.benefit().addition())
        || !before.patterns().equals(after.patterns())) {
      form.input().wrong().add("base", null, "EMB-E106", "対象を確定した後は、額と型を変えられません");
    }
  }

  @PostMapping(PATH + "/{id}/versions/{version}/approve")
  @Requires("emergency-benefit.approve")
  Object approve(
      Operator operator,
      @PathVariable("id") String id,
      @PathVariable("version") int version,
      RedirectAttributes redirect) {
    try {
      boolean approved =
          work.act(
              operator,
              "EMB-1-07",
              Action.DECIDE,
              session ->
                  Done.of(
                      Definitions.approve(
                          session, id, version, operator.officer().officerId(), work.now()),
                      id + " 第" + version + "版"));
      if (!approved) {
        throw new AlreadyChanged();
      }
    } catch (DataIntegrityViolationException e) {
      BrokenConstraint.expect(e, "version_approved_by_another");
      return overview(operator, id)
          .withForm(
              Form.EMPTY.withErrors(
                  List.of(Violation.of("EMB-E112", "登録した職員は承認できません。別の職員が承認してください"))));
    }
    redirect.addFlashAttribute(Screens.NOTICE, "第" + version + "版を承認しました。");
    return new RedirectView(PATH + "/" + id);
  }

  /** Where a benefit stands, with the way to everything that belongs to it. */
  @GetMapping(PATH + "/{id}")
  @Requires("emergency-benefit.view")
  Page overview(Operator operator, @PathVariable("id") String id) {
    var model = new LinkedHashMap<String, @Nullable Object>();
    work.read(
        operator,
        session -> {
          var versions = Definitions.versions(session, id);
          model.put("definition", Work.newest(session, id));
          model.put("versions", versions);
          model.put("extractions", Extractions.list(session, id));
          model.put("progress", Progress.of(session, id));
          var end = BenefitEnd.of(session, id);
          model.put("closed", end.closedOn() != null);
          model.put("published", end.progressPublished());
          return model;
        });
    return screens.page(operator, "給付の概要", "emergency-benefit/overview", model);
  }

  private Page form(Operator operator, @Nullable Definition before, Form form) {
    var model = new LinkedHashMap<String, @Nullable Object>();
    model.put("before", before);
    model.put("choices", new DefinitionChoices());
    return screens
        .page(
            operator,
            before == null ? "制度の登録" : before.name() + " の新しい版",
            "emergency-benefit/definition",
            model)
        .withForm(form);
  }
}
