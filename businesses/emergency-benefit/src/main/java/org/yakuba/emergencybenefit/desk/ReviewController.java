package org.yakuba.emergencybenefit.desk;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.yakuba.emergencybenefit.ledger.Definition;
import org.yakuba.emergencybenefit.ledger.Definition.Attachment;
import org.yakuba.emergencybenefit.ledger.NewApplication;
import org.yakuba.emergencybenefit.ledger.PortalAnswers;
import org.yakuba.emergencybenefit.ledger.Review;
import org.yakuba.emergencybenefit.ledger.Review.Case;
import org.yakuba.emergencybenefit.ledger.Review.Note;
import org.yakuba.emergencybenefit.rules.Application.DeclaredAccount;
import org.yakuba.emergencybenefit.rules.Application.PublicAccount;
import org.yakuba.emergencybenefit.rules.Intake;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.BrokenConstraint;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.AlreadyChanged;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/** 審査: what waits, by reason; one application after the other without two officers on one. */
@Controller
@Requires("emergency-benefit.enter")
final class ReviewController {
  private static final String PATH = "/benefits/{id}/review";
  private static final int ROWS = 50;

  private final Screens screens;
  private final Work work;
  private final PortalAnswers portal;

  ReviewController(Screens screens, Work work, PortalAnswers portal) {
    this.screens = screens;
    this.work = work;
    this.portal = portal;
  }

  @GetMapping(PATH)
  Page queues(
      Operator operator,
      @PathVariable("id") String id,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      @RequestParam(name = "after", defaultValue = "0") long after) {
    var model = new LinkedHashMap<String, @Nullable Object>();
    work.act(
        operator,
        "EMB-4-02",
        Action.SEARCH,
        session -> {
          var waiting =
              reason.isEmpty() ? List.<Case>of() : Review.waiting(session, id, reason, after, ROWS);
          model.put("definition", Work.newest(session, id));
          model.put("queues", Review.queues(session, id));
          model.put("reason", reason);
          model.put("waiting", waiting);
          return Done.of(0, id + " " + reason);
        });
    return screens.page(operator, "審査", "emergency-benefit/review", model);
  }

  /** The next of a queue becomes the officer's own. */
  @PostMapping(PATH + "/next")
  Object next(
      Operator operator,
      @PathVariable("id") String id,
      @RequestParam("reason") String reason,
      RedirectAttributes redirect) {
    var taken =
        work.act(
            operator,
            "EMB-4-02",
            Action.UPDATE,
            session ->
                Done.of(
                    Review.takeNext(session, id, reason, operator.officer().officerId()),
                    id + " " + reason));
    if (taken.isEmpty()) {
      redirect.addFlashAttribute(Screens.NOTICE, "この作業列に残りはありません。");
      return new RedirectView("/benefits/" + id + "/review");
    }
    return new RedirectView("/benefits/" + id + "/applications/" + taken.get());
  }

  @GetMapping("/benefits/{id}/applications/{no}")
  @Requires("emergency-benefit.view")
  Page show(Operator operator, @PathVariable("id") String id, @PathVariable("no") long no) {
    return page(operator, id, no, Form.EMPTY);
  }

  private Page page(Operator operator, String id, long no, Form form) {
    var model = new LinkedHashMap<String, @Nullable Object>();
    work.act(
        operator,
        "EMB-4-02",
        Action.VIEW,
        session -> {
          var found = found(session, id, no);
          model.put("definition", Work.newest(session, id));
          model.put("application", found);
          model.put("events", Review.events(session, no));
          model.put("types", AccountInput.types());
          return Done.of(0, id + " " + found.receiptNumber());
        });
    return screens.page(operator, "申請の審査", "emergency-benefit/application", model).withForm(form);
  }

  private static Case found(TenantSession session, String id, long no) {
    return Review.find(session, no)
        .filter(found -> found.benefitId().equals(id))
        .orElseThrow(NotFound::new);
  }

  @PostMapping("/benefits/{id}/applications/{no}")
  Object act(
      Operator operator,
      @PathVariable("id") String id,
      @PathVariable("no") long no,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    var input = new Input(values);
    var what = input.raw("what");
    var account =
        what.equals("account") && !input.ticked("usePublic") ? AccountInput.checked(input) : null;
    if (what.equals("refuse") || what.equals("withdraw")) {
      input.text("note", "理由", 200);
    }
    if (!input.wrong().isEmpty()) {
      return page(operator, id, no, Form.of(values).withErrors(input.wrong().toList()));
    }
    var note = new Note(event(what), input.raw("note"), operator.officer().officerId(), work.now());
    try {
      var said =
          work.act(
              operator,
              "EMB-4-02",
              Action.UPDATE,
              session -> Done.of(done(session, id, no, what, input, account, note), id + " " + no));
      redirect.addFlashAttribute(Screens.NOTICE, said);
      return new RedirectView("/benefits/" + id + "/applications/" + no);
    } catch (DataIntegrityViolationException e) {
      BrokenConstraint.expect(e, "decision_in_force");
      return page(
          operator,
          id,
          no,
          Form.EMPTY.withErrors(List.of(Violation.of("EMB-E119", "この世帯には有効な決定があります"))));
    }
  }

  private static String event(String what) {
    return switch (what) {
      case "second" -> "CHECKED";
      case "account" -> "ACCOUNT_CORRECTED";
      case "attach" -> "ATTACHED";
      case "ask" -> "CORRECTION_ASKED";
      case "release" -> "RELEASED";
      case "withdraw" -> "WITHDRAWN";
      case "refuse" -> "REFUSED";
      default -> throw new NotFound();
    };
  }

  private String done(
      TenantSession session,
      String id,
      long no,
      String what,
      Input input,
      @Nullable DeclaredAccount account,
      Note note) {
    var before = found(session, id, no);
    return switch (what) {
      case "second" -> require(Review.secondCheck(session, no, note), "照合しました。支給の候補になりました。");
      case "account" -> corrected(session, before, account, note);
      case "attach" -> attached(session, before, input, note);
      case "ask" -> {
        Review.note(session, no, before.status(), note);
        yield "補正依頼を登録しました。通知書の画面で補正のお願いを作れます。";
      }
      case "release" -> {
        var target = before.targetNo();
        if ("LATER_CHANGE".equals(before.reason()) && target != null) {
          yield require(
              Changes.keep(session, id, target, note.text(), note.officer(), note.at()),
              "基準日の世帯のまま支給することとし、支給の候補に戻しました。");
        }
        var sound =
            before.reason() != null
                && List.of(
                        "ACCOUNT_SHARED",
                        "PHONE_SHARED",
                        "SAMPLE_OBJECTED",
                        "DECISION_CANCELLED",
                        "BRANCH_UNKNOWN",
                        "ACCOUNT_HOLDER_MISMATCH")
                    .contains(before.reason());
        yield require(
            sound && Review.move(session, no, "APPROVED", null, note), "確認済みとし、支給の候補に戻しました。");
      }
      case "withdraw" -> {
        var withdrawn = Review.withdraw(session, no, note);
        portal.withdrawn(session, no);
        yield require(withdrawn, "取り下げました。通知番号はもう一度使えます。");
      }
      case "refuse" -> {
        var refused = Decisions.refuse(session, no, note.text(), note.officer(), work.today());
        Review.note(session, no, "REJECTED", note);
        portal.refused(session, no, note.text());
        yield require(refused, "不支給を決定しました。");
      }
      default -> throw new NotFound();
    };
  }

  private static String require(boolean done, String said) {
    if (!done) {
      throw new AlreadyChanged();
    }
    return said;
  }

  /** The old account stays in the note; the new one is examined by the same rule. */
  private static String corrected(
      TenantSession session, Case before, @Nullable DeclaredAccount account, Note note) {
    var old = before.account();
    var kept = account == null ? null : NewApplication.normalised(account);
    require(Review.correctAccount(session, before.applicationNo(), kept), "");
    var flaw = Intake.flawOf(account == null ? new PublicAccount() : account, before.headKana());
    var text =
        "旧 "
            + old.bankCode()
            + "-"
            + old.branchCode()
            + "-"
            + old.accountNumber()
            + " "
            + note.text();
    var noted = new Note(note.kind(), text, note.officer(), note.at());
    return flaw == null
        ? require(
            Review.move(session, before.applicationNo(), "APPROVED", null, noted),
            "口座を訂正しました。支給の候補になりました。")
        : require(
            Review.move(session, before.applicationNo(), "PENDING", flaw.name(), noted),
            "口座を訂正しましたが、まだ合いません: " + Words.reason(flaw.name()));
  }

  private static String attached(TenantSession session, Case before, Input input, Note note) {
    var now = EnumSet.noneOf(Attachment.class);
    for (var attachment : Attachment.values()) {
      if (input.ticked("attachments." + attachment.name())
          || before.attachments().contains(attachment.name())) {
        now.add(attachment);
      }
    }
    Definition definition = Work.inForce(session, before.benefitId());
    require(
        Review.attached(
            session,
            before.applicationNo(),
            now.stream().map(Enum::name).sorted().collect(Collectors.joining(" "))),
        "");
    boolean complete =
        definition.attachments().stream()
            .allMatch(wanted ->
                now.contains(wanted) || (wanted == Attachment.ACCOUNT && before.publicAccount()));
    if (complete && "ATTACHMENT_MISSING".equals(before.reason())) {
      return require(
          Review.move(session, before.applicationNo(), "APPROVED", null, note),
          "書類が揃いました。支給の候補になりました。");
    }
    Review.note(session, before.applicationNo(), before.status(), note);
    return "書類を登録しました。";
  }
}
