package org.yakuba.emergencybenefit.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.emergencybenefit.desk.Work.Done;
import org.yakuba.emergencybenefit.ledger.Changes;
import org.yakuba.emergencybenefit.ledger.Decisions;
import org.yakuba.emergencybenefit.ledger.Payments;
import org.yakuba.emergencybenefit.ledger.Review;
import org.yakuba.emergencybenefit.ledger.TargetState;
import org.yakuba.emergencybenefit.ledger.Targets;
import org.yakuba.emergencybenefit.ledger.Targets.ChangeRequest;
import org.yakuba.emergencybenefit.ledger.Targets.Target;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.number.CheckDigit;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.platform.tenancy.BrokenConstraint;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.AlreadyChanged;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/** 対象: found by letter or person, letters that came back, lost ones, additions and exclusions. */
@Controller
@Requires("emergency-benefit.enter")
final class TargetController {
  private static final String PATH = "/benefits/{id}/targets";
  private static final int ROWS = 50;

  private final Screens screens;
  private final Work work;

  TargetController(Screens screens, Work work) {
    this.screens = screens;
    this.work = work;
  }

  @GetMapping(PATH)
  @Requires("emergency-benefit.view")
  Page search(
      Operator operator, @PathVariable("id") String id, @RequestParam Map<String, String> values) {
    var input = new Input(values);
    var letter = input.raw("letterId").replaceAll("[- ]", "");
    if (!letter.isEmpty() && !isSound(letter)) {
      input.wrong().add("letterId", letter, "EMB-E105", "通知番号の検査数字が合いません。11桁の数字を確かめてください");
    }
    var state =
        Arrays.stream(TargetState.values())
            .filter(value -> value.name().equals(input.raw("state")))
            .findFirst();
    var model = new LinkedHashMap<String, @Nullable Object>();
    work.act(
        operator,
        "EMB-2-05",
        Action.SEARCH,
        session -> {
          var found = new ArrayList<Target>();
          if (!letter.isEmpty() && input.wrong().isEmpty()) {
            Targets.ofLetter(session, letter)
                .filter(target -> target.benefitId().equals(id))
                .ifPresent(found::add);
          } else if (!input.raw("number").isEmpty()) {
            found.addAll(Targets.ofPerson(session, id, input.raw("number")));
          } else {
            state.ifPresent(
                wanted -> found.addAll(Targets.inState(session, id, wanted, after(input), ROWS)));
          }
          model.put("definition", Work.newest(session, id));
          model.put("found", List.copyOf(found));
          model.put("requests", Targets.requests(session, id));
          model.put("states", states());
          return Done.of(0, id, found.stream().map(Target::headNumber).toList());
        });
    return screens
        .page(operator, "対象", "emergency-benefit/targets", model)
        .withForm(Form.of(values).withErrors(input.wrong().toList()));
  }

  private static int after(Input input) {
    var text = input.raw("after");
    return text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : 0;
  }

  /** Whether digits are those of a letter. */
  static boolean isSound(String letter) {
    return letter.matches("[0-9]{11}")
        && letter.charAt(10) - '0' == CheckDigit.luhn(letter.substring(0, 10));
  }

  private static List<Choice> states() {
    var choices = new ArrayList<Choice>(List.of(new Choice("", "(選ばない)")));
    for (var state : TargetState.values()) {
      choices.add(new Choice(state.name(), state.label()));
    }
    return choices;
  }

  @GetMapping(PATH + "/{no}")
  @Requires("emergency-benefit.view")
  Page show(Operator operator, @PathVariable("id") String id, @PathVariable("no") int no) {
    return page(operator, id, no);
  }

  /** A target with everything that happened to it. */
  Page page(Operator operator, String id, int no) {
    var model = new LinkedHashMap<String, @Nullable Object>();
    work.act(
        operator,
        "EMB-2-05",
        Action.VIEW,
        session -> {
          var target = target(session, id, no);
          var members = Targets.members(session, id, no);
          model.put("definition", Work.newest(session, id));
          model.put("target", target);
          model.put("members", members);
          model.put("events", Targets.events(session, id, no));
          model.put("changes", Changes.list(session, id, no, ROWS));
          model.put("cases", Review.ofTarget(session, id, no));
          model.put("decisions", Decisions.ofTarget(session, id, no));
          model.put("payments", Payments.ofTarget(session, id, no));
          return Done.of(0, id, members.stream().map(Targets.Member::addresseeNumber).toList());
        });
    return screens.page(operator, "対象の世帯", "emergency-benefit/target", model);
  }

  private static Target target(TenantSession session, String id, int no) {
    return Targets.find(session, id, no).orElseThrow(NotFound::new);
  }

  /** 返戻・再送・再発行. */
  @PostMapping(PATH + "/{no}/letter")
  Object letter(
      Operator operator,
      @PathVariable("id") String id,
      @PathVariable("no") int no,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    var note = new Input(values).raw("note");
    var officer = operator.officer().officerId();
    var said =
        work.act(
            operator,
            "EMB-2-05",
            Action.UPDATE,
            session -> {
              var target = target(session, id, no);
              var text =
                  switch (values.getOrDefault("what", "")) {
                    case "returned" -> {
                      Targets.returned(session, target, note, officer, work.today());
                      yield "返戻を登録しました。";
                    }
                    case "resent" -> {
                      Targets.resent(session, target, note, officer, work.today());
                      yield "再送を登録しました。通知番号は変わりません。";
                    }
                    case "reissued" ->
                        "再発行しました。新しい通知番号は "
                            + Targets.reissue(
                                session, target, note, officer, work.now(), work.today())
                            + " です。前の番号は使えません。";
                    default -> throw new NotFound();
                  };
              return Done.of(text, id + " " + no, List.of(target.headNumber()));
            });
    redirect.addFlashAttribute(Screens.NOTICE, said);
    return new RedirectView("/benefits/" + id + "/targets/" + no);
  }

  /** 個別追加・除外: asked for by one officer. */
  @PostMapping(PATH + "/requests")
  Object request(
      Operator operator,
      @PathVariable("id") String id,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    var input = new Input(values);
    var reason = input.text("reason", "理由", 40);
    var note = input.text("note", "事情", 200);
    var number = input.raw("addNumber");
    var excluded = input.raw("excludeNo");
    if (number.isEmpty() == excluded.isEmpty()
        || !(number.isEmpty() || number.matches("[0-9A-Za-z]{1,15}"))
        || !(excluded.isEmpty() || excluded.matches("[0-9]{1,7}"))) {
      input.wrong().add("addNumber", number, "EMB-E115", "追加する人の宛名番号か、除外する対象の番号の、どちらか1つを入力してください");
    }
    if (!input.wrong().isEmpty()) {
      return search(operator, id, Map.of())
          .withForm(Form.of(values).withErrors(input.wrong().toList()));
    }
    work.act(
        operator,
        "EMB-2-03",
        Action.CREATE,
        session -> {
          Targets.request(
              session,
              id,
              new ChangeRequest(
                  new UUID(0, 0),
                  excluded.isEmpty() ? "ADD" : "EXCLUDE",
                  excluded.isEmpty() ? null : (Integer) Integer.parseInt(excluded),
                  number.isEmpty() ? null : number,
                  reason,
                  note,
                  operator.officer().officerId(),
                  null),
              work.now());
          return Done.of(0, id, number.isEmpty() ? List.of() : List.of(number));
        });
    redirect.addFlashAttribute(Screens.NOTICE, "申し出を登録しました。別の職員の承認で効力が生じます。");
    return new RedirectView("/benefits/" + id + "/targets");
  }

  /** Approved by another officer, and done in the same transaction. */
  @PostMapping(PATH + "/requests/{request}/approve")
  @Requires("emergency-benefit.approve")
  Object approve(
      Operator operator,
      @PathVariable("id") String id,
      @PathVariable("request") UUID request,
      RedirectAttributes redirect) {
    try {
      var said =
          work.act(
              operator,
              "EMB-2-03",
              Action.DECIDE,
              session -> carryOut(session, operator, id, request));
      redirect.addFlashAttribute(Screens.NOTICE, said);
      return new RedirectView("/benefits/" + id + "/targets");
    } catch (DataIntegrityViolationException e) {
      BrokenConstraint.expect(e, "request_approved_by_another");
      return search(operator, id, Map.of())
          .withForm(
              Form.EMPTY.withErrors(
                  List.of(Violation.of("EMB-E112", "登録した職員は承認できません。別の職員が承認してください"))));
    }
  }

  private Done<String> carryOut(
      TenantSession session, Operator operator, String id, UUID requestId) {
    var request =
        Targets.requests(session, id).stream()
            .filter(found -> found.id().equals(requestId))
            .findFirst()
            .orElseThrow(NotFound::new);
    if (!Targets.approveRequest(session, requestId, operator.officer().officerId(), work.now())) {
      throw new AlreadyChanged();
    }
    var number = request.addresseeNumber();
    if (number == null) {
      var no = Objects.requireNonNull(request.targetNo());
      if (!Targets.exclude(session, id, no)) {
        throw new AlreadyChanged();
      }
      return Done.of("対象 " + no + " を除外しました。", id + " " + no);
    }
    var definition = Work.inForce(session, id);
    var benefit = definition.benefit();
    var added =
        Targets.add(
                session,
                definition,
                number,
                work.today(),
                benefit.base().plus(benefit.addition()),
                work.now())
            .orElseThrow(NotFound::new);
    return Done.of(
        "対象に追加しました。通知番号は " + added.letterId() + " です。",
        id + " " + added.targetNo(),
        List.of(number));
  }
}
