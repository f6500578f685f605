package org.yakuba.emergencybenefit.desk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.emergencybenefit.desk.Work.Done;
import org.yakuba.emergencybenefit.ledger.Extractions;
import org.yakuba.emergencybenefit.ledger.Targets;
import org.yakuba.emergencybenefit.notice.Bundles;
import org.yakuba.emergencybenefit.notice.LetterKind;
import org.yakuba.emergencybenefit.notice.LetterRun;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privileges;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.platform.web.FileAnswer;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/** 通知書・勧奨: letters made in bulk, fetched as bundles. */
@Controller
@Requires("emergency-benefit.define")
final class LetterController {
  private static final String PATH = "/benefits/{id}/letters";

  private final Screens screens;
  private final Work work;
  private final Jobs jobs;
  private final Bundles bundles;

  LetterController(Screens screens, Work work, Jobs jobs, Bundles bundles) {
    this.screens = screens;
    this.work = work;
    this.jobs = jobs;
    this.bundles = bundles;
  }

  @GetMapping(PATH)
  Page list(Operator operator, @PathVariable("id") String id) {
    var model = new LinkedHashMap<String, @Nullable Object>();
    work.read(
        operator,
        session -> {
          model.put("definition", Work.newest(session, id));
          model.put(
              "bundles", Bundles.list(session, id, operator.may(Privileges.SUPPRESSION_VIEW)));
          return model;
        });
    model.put(
        "kinds",
        Arrays.stream(LetterKind.values()).map(k -> new Choice(k.name(), k.label())).toList());
    return screens.page(operator, "通知書・勧奨", "emergency-benefit/letters", model);
  }

  @PostMapping(PATH)
  Object make(
      Operator operator,
      @PathVariable("id") String id,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    var input = new Input(values);
    var kind = input.choice("kind", LetterKind.class);
    boolean listed =
        work.read(
            operator,
            session ->
                Extractions.list(session, id).stream().anyMatch(e -> e.confirmedBy() != null)
                    || !Targets.requests(session, id).isEmpty());
    if (!listed) {
      input.wrong().add(Violation.of("EMB-E104", "対象が確定していません。制度の版の承認と、対象の確定の後に発送してください"));
    }
    if (!input.wrong().isEmpty()) {
      return list(operator, id).withForm(Form.of(values).withErrors(input.wrong().toList()));
    }
    jobs.start(
        operator.tenant(),
        LetterRun.JOB,
        id + "/" + kind.name() + "/" + work.now(),
        Map.of(
            LetterRun.BENEFIT,
            id,
            LetterRun.KIND,
            kind.name(),
            LetterRun.OFFICER,
            operator.officer().officerId()),
        operator.officer().officerId());
    redirect.addFlashAttribute(Screens.NOTICE, kind.label() + "を作成しています。終わると一覧に束が並びます。");
    return new RedirectView("/benefits/" + id + "/letters");
  }

  /** A bundle as PDF, or as text for outside printing. */
  @GetMapping(PATH + "/{bundle}/{format}")
  ResponseEntity<byte[]> fetch(
      Operator operator,
      @PathVariable("id") String id,
      @PathVariable("bundle") UUID bundle,
      @PathVariable("format") String format) {
    boolean text = format.equals("csv");
    var content =
        work.act(
            operator,
            "EMB-2-05",
            Action.EXPORT,
            session ->
                Done.of(
                    bundles
                        .content(
                            session, id, bundle, text, operator.may(Privileges.SUPPRESSION_VIEW))
                        .orElseThrow(NotFound::new),
                    id + " " + bundle));
    return FileAnswer.saved(
        content,
        text ? FileAnswer.CSV : MediaType.APPLICATION_PDF,
        "letters-" + bundle + (text ? ".csv" : ".pdf"));
  }
}
