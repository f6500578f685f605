package org.yakuba.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privileges;
import org.yakuba.platform.parameter.BusinessParameters;
import org.yakuba.platform.parameter.ParameterChange;
import org.yakuba.platform.parameter.ParameterChange.State;
import org.yakuba.platform.parameter.ParameterChanges;
import org.yakuba.platform.parameter.ParameterChanges.Done;
import org.yakuba.platform.parameter.ParameterChanges.Outcome;
import org.yakuba.platform.parameter.ParameterChanges.Overtaken;
import org.yakuba.platform.parameter.ParameterChanges.Refused;
import org.yakuba.platform.parameter.TenantParameters;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;

/** One change of a setting: tried out, approved by somebody else, taken back before it begins. */
@Controller
@Requires("parameters.view")
public final class ParameterChangeController {
  private static final String PATH = ParameterController.PATH + "/changes/{id}";
  private static final int LONGEST_NOTE = 500;

  private final Screens screens;
  private final Tenancy tenancy;
  private final TenantParameters parameters;
  private final ParameterChanges changes;

  ParameterChangeController(
      Screens screens, Tenancy tenancy, TenantParameters parameters, ParameterChanges changes) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.parameters = parameters;
    this.changes = changes;
  }

  @GetMapping(PATH)
  Page show(Operator operator, @PathVariable("id") String id) {
    return tenancy.call(
        operator.tenant(), session -> page(session, operator, find(session, id), Form.EMPTY));
  }

  @PostMapping(PATH + "/trial")
  Object tryOut(Operator operator, @PathVariable("id") String id, RedirectAttributes redirect) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var change = find(session, id);
          return answer(
              session,
              operator,
              change,
              changes.tryOut(session, operator, set(change), change),
              Form.EMPTY,
              redirect,
              "影響を試算しました。");
        });
  }

  @PostMapping(PATH + "/approve")
  @Requires({"parameters.view", "parameters.approve"})
  Object approve(
      Operator operator,
      @PathVariable("id") String id,
      @RequestParam Map<String, String> input,
      RedirectAttributes redirect) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var change = find(session, id);
          if (isOwn(operator, change)) {
            throw new NotPermitted("IDN-E05");
          }
          return answer(
              session,
              operator,
              change,
              changes.approve(session, operator, set(change), change, note(input)),
              Form.of(input),
              redirect,
              "承認しました。始めの日から適用されます。");
        });
  }

  /** 差戻し by those who approve, 取下げ by the one who entered it. */
  @PostMapping(PATH + "/return")
  Object giveBack(
      Operator operator,
      @PathVariable("id") String id,
      @RequestParam Map<String, String> input,
      RedirectAttributes redirect) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var change = find(session, id);
          if (!isOwn(operator, change) && !operator.may(Privileges.PARAMETERS_APPROVE)) {
            throw new NotPermitted();
          }
          var wrong = missingNote(input);
          return wrong.isEmpty()
              ? answer(
                  session,
                  operator,
                  change,
                  changes.giveBack(session, operator, change, note(input)),
                  Form.of(input),
                  redirect,
                  "変更を差し戻しました。")
              : page(session, operator, change, Form.of(input).withErrors(wrong));
        });
  }

  @PostMapping(PATH + "/cancel")
  @Requires({"parameters.view", "parameters.approve"})
  Object cancel(
      Operator operator,
      @PathVariable("id") String id,
      @RequestParam Map<String, String> input,
      RedirectAttributes redirect) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var change = find(session, id);
          var wrong = missingNote(input);
          return wrong.isEmpty()
              ? answer(
                  session,
                  operator,
                  change,
                  changes.cancel(session, operator, set(change), change, note(input)),
                  Form.of(input),
                  redirect,
                  "適用の前に取り消しました。前の値が続きます。")
              : page(session, operator, change, Form.of(input).withErrors(wrong));
        });
  }

  private Object answer(
      TenantSession session,
      Operator operator,
      ParameterChange change,
      Outcome outcome,
      Form form,
      RedirectAttributes redirect,
      String done) {
    return switch (outcome) {
      case Done(var id) -> {
        redirect.addFlashAttribute(Screens.NOTICE, done);
        yield "redirect:" + ParameterController.PATH + "/changes/" + id;
      }
      case Refused(var reasons) ->
          page(
              session,
              operator,
              change,
              form.withErrors(
                  reasons.stream().map(one -> Violation.of(one.code(), one.message())).toList()));
      case Overtaken() -> throw new AlreadyChanged();
    };
  }

  private Page page(TenantSession session, Operator operator, ParameterChange change, Form form) {
    var set = set(change);
    boolean open = change.state() == State.OPEN;
    boolean own = isOwn(operator, change);
    boolean approver = operator.may(Privileges.PARAMETERS_APPROVE);
    Map<String, @Nullable Object> model = new LinkedHashMap<>();
    model.put("set", set);
    model.put("change", change);
    model.put("parameter", set.municipal().get(change.parameterId()));
    model.put(
        "warnings", open ? changes.warnings(session, set, change.draft()) : List.<String>of());
    model.put("mayApprove", open && approver && !own);
    model.put("mayReturn", open && (approver || own));
    model.put("own", own);
    model.put(
        "mayCancel",
        change.state() == State.APPROVED && approver && changes.today().isBefore(change.from()));
    return screens
        .page(
            operator,
            "変更: " + set.municipal().get(change.parameterId()).name(),
            "platform/parameter-change",
            model)
        .withForm(form);
  }

  private static List<Violation> missingNote(Map<String, String> input) {
    var wrong = new Violations();
    var note = note(input);
    if (note.isEmpty() || note.length() > LONGEST_NOTE) {
      wrong.add("note", note, "PAR-E09", "理由を" + LONGEST_NOTE + "文字以内で入力してください");
    }
    return wrong.toList();
  }

  private static String note(Map<String, String> input) {
    return input.getOrDefault("note", "").strip();
  }

  private static boolean isOwn(Operator operator, ParameterChange change) {
    return change.proposedBy().equals(operator.officer().officerId());
  }

  private BusinessParameters set(ParameterChange change) {
    return parameters.find(change.business()).orElseThrow(NotFound::new);
  }

  private ParameterChange find(TenantSession session, String id) {
    return WorkItemController.uuid(id)
        .flatMap(key -> changes.find(session, key))
        .orElseThrow(NotFound::new);
  }
}
