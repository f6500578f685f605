package org.yakuba.emergencybenefit.desk;

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
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.emergencybenefit.batch.ChangesRun;
import org.yakuba.emergencybenefit.desk.Work.Done;
import org.yakuba.emergencybenefit.ledger.Changes;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.web.AlreadyChanged;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/** 基準日後の異動: compared with the register when an officer asks, and settled one by one. */
@Controller
@Requires("emergency-benefit.enter")
final class ChangeController {
  private static final String PATH = "/benefits/{id}/changes";
  private static final int ROWS = 200;

  private final Screens screens;
  private final Work work;
  private final Jobs jobs;

  ChangeController(Screens screens, Work work, Jobs jobs) {
    this.screens = screens;
    this.work = work;
    this.jobs = jobs;
  }

  @GetMapping(PATH)
  @Requires("emergency-benefit.view")
  Page list(Operator operator, @PathVariable("id") String id) {
    var model = new LinkedHashMap<String, @Nullable Object>();
    work.act(
        operator,
        "EMB-2-07",
        Action.SEARCH,
        session -> {
          var changes = Changes.list(session, id, null, ROWS);
          model.put("definition", Work.newest(session, id));
          model.put("changes", changes);
          model.put("counts", Changes.counts(session, id));
          model.put("comparedAt", Changes.comparedAt(session, id).orElse(null));
          return Done.of(0, id, changes.stream().map(Changes.Change::addresseeNumber).toList());
        });
    return screens.page(operator, "基準日後の異動", "emergency-benefit/changes", model);
  }

  /** Asks for a comparison. */
  @PostMapping(PATH)
  Object compare(Operator operator, @PathVariable("id") String id, RedirectAttributes redirect) {
    var officer = operator.officer().officerId();
    var run =
        new OrderedRun(
            jobs,
            operator,
            ChangesRun.JOB,
            id + "/" + work.now(),
            Map.of(ChangesRun.BENEFIT, id, ChangesRun.OFFICER, officer));
    work.act(
        operator,
        "EMB-2-07",
        Action.UPDATE,
        session -> {
          Work.inForce(session, id);
          run.order(session);
          return Done.of(0, id);
        });
    run.begin();
    redirect.addFlashAttribute(Screens.NOTICE, "住民基本台帳と照らし合わせています。終わると一覧に異動が並びます。");
    return new RedirectView("/benefits/" + id + "/changes");
  }

  /** Settles the changes of one target. */
  @PostMapping(PATH + "/{no}")
  Object settle(
      Operator operator,
      @PathVariable("id") String id,
      @PathVariable("no") int no,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    var input = new Input(values);
    var officer = operator.officer().officerId();
    boolean follow =
        switch (input.raw("what")) {
          case "keep" -> false;
          case "follow" -> true;
          default -> throw new NotFound();
        };
    var note = input.optional("note", "メモ", 200);
    if (!input.wrong().isEmpty()) {
      return list(operator, id).withForm(Form.of(values).withErrors(input.wrong().toList()));
    }
    boolean done =
        work.act(
            operator,
            "EMB-2-07",
            Action.UPDATE,
            session ->
                Done.of(
                    follow
                        ? Changes.follow(
                            session,
                            Work.inForce(session, id),
                            no,
                            officer,
                            work.now(),
                            work.today())
                        : Changes.keep(
                            session, id, no, note == null ? "" : note, officer, work.now()),
                    id + " " + no));
    if (!done && follow) {
      return list(operator, id)
          .withForm(
              Form.EMPTY.withErrors(
                  List.of(Violation.of("EMB-E128", "対象 " + no + " は申請済みか、基準日から住んでいる新しい世帯主がいません"))));
    }
    if (!done) {
      throw new AlreadyChanged();
    }
    redirect.addFlashAttribute(
        Screens.NOTICE, follow ? "新しい世帯主を申請者にしました。通知書を作り直してください。番号は変わりません。" : "基準日の世帯のまま支給します。");
    return new RedirectView("/benefits/" + id + "/changes");
  }
}
