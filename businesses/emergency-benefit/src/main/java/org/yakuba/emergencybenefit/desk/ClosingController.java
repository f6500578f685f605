package org.yakuba.emergencybenefit.desk;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.emergencybenefit.desk.Work.Done;
import org.yakuba.emergencybenefit.ledger.BenefitEnd;
import org.yakuba.emergencybenefit.ledger.Progress;
import org.yakuba.emergencybenefit.ledger.Targets;
import org.yakuba.emergencybenefit.notice.Bundles;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.web.AlreadyChanged;
import org.yakuba.platform.web.Requires;

/** 締切・終了・保存期限後の消去, and whether the figures are published meanwhile. */
@Controller
@Requires("emergency-benefit.define")
final class ClosingController {
  private final Screens screens;
  private final Work work;
  private final Bundles bundles;

  ClosingController(Screens screens, Work work, Bundles bundles) {
    this.screens = screens;
    this.work = work;
    this.bundles = bundles;
  }

  @GetMapping("/benefits/{id}/closing")
  @Requires("emergency-benefit.view")
  Page closing(Operator operator, @PathVariable("id") String id) {
    var model = new LinkedHashMap<String, @Nullable Object>();
    work.read(
        operator,
        session -> {
          model.put("definition", Work.newest(session, id));
          model.put("end", BenefitEnd.of(session, id));
          return model;
        });
    model.put("today", work.today());
    return screens.page(operator, "締切・終了", "emergency-benefit/closing", model);
  }

  /** 締切: whoever has not applied after the last day of the intake. */
  @PostMapping("/benefits/{id}/closing/expire")
  Object expire(Operator operator, @PathVariable("id") String id, RedirectAttributes redirect) {
    var definition = work.read(operator, session -> Work.inForce(session, id));
    if (!work.today().isAfter(definition.applicationTo())) {
      return closing(operator, id)
          .withForm(
              Form.EMPTY.withErrors(List.of(Violation.of("EMB-E116", "受付の終わりの日が過ぎるまで締め切れません"))));
    }
    int expired =
        work.act(
            operator,
            "EMB-6-08",
            Action.UPDATE,
            session -> Done.of(Targets.expire(session, id), id));
    redirect.addFlashAttribute(Screens.NOTICE, expired + "世帯を期限切れにしました。職員の特例受付はできます。");
    return new RedirectView("/benefits/" + id);
  }

  /** 終了: working copies and images are erased; decisions and payments stay for their years. */
  @PostMapping("/benefits/{id}/closing/erase")
  @Requires("emergency-benefit.approve")
  Object erase(Operator operator, @PathVariable("id") String id, RedirectAttributes redirect) {
    boolean open = work.read(operator, session -> bundles.isUnderWay(session, id));
    if (open) {
      return closing(operator, id)
          .withForm(
              Form.EMPTY.withErrors(
                  List.of(Violation.of("EMB-E117", "保留の申請か、結果を待つ支払が残っているため終了できません"))));
    }
    work.act(
        operator,
        "EMB-6-08",
        Action.DELETE,
        session -> {
          bundles.erase(session, id, work.today());
          return Done.of(0, id);
        });
    redirect.addFlashAttribute(Screens.NOTICE, "終了しました。抽出の写し・添付の画像・印刷の束を消去しました。");
    return new RedirectView("/benefits/" + id);
  }

  /** 保存期限後の消去: every record that names a person; the report without persons stays. */
  @PostMapping("/benefits/{id}/closing/dispose")
  @Requires("emergency-benefit.approve")
  Object dispose(Operator operator, @PathVariable("id") String id, RedirectAttributes redirect) {
    boolean due =
        work.read(operator, session -> BenefitEnd.of(session, id).mayDispose(work.today()));
    if (!due) {
      return closing(operator, id)
          .withForm(
              Form.EMPTY.withErrors(
                  List.of(Violation.of("EMB-E131", "保存期限の前か、消去済みのため、記録を消去できません"))));
    }
    boolean done =
        work.act(
            operator,
            "EMB-6-08",
            Action.DELETE,
            session ->
                Done.of(
                    Bundles.dispose(
                        session, id, ResultsFile.of(Progress.of(session, id)), work.today()),
                    id));
    if (!done) {
      throw new AlreadyChanged();
    }
    redirect.addFlashAttribute(Screens.NOTICE, "保存期限を過ぎた記録を消去しました。実績報告は残ります。");
    return new RedirectView("/benefits/" + id);
  }

  /** 進捗の公開, or its end. */
  @PostMapping("/benefits/{id}/publish")
  @Requires("emergency-benefit.approve")
  Object publish(
      Operator operator,
      @PathVariable("id") String id,
      @RequestParam("published") boolean published,
      RedirectAttributes redirect) {
    work.act(
        operator,
        "EMB-6-01",
        Action.UPDATE,
        session -> {
          Work.inForce(session, id);
          return Done.of(BenefitEnd.publish(session, id, published), id + " " + published);
        });
    redirect.addFlashAttribute(Screens.NOTICE, published ? "進み具合を公開しました。" : "進み具合の公開をやめました。");
    return new RedirectView("/benefits/" + id);
  }
}
