package org.yakuba.emergencybenefit.desk;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.emergencybenefit.batch.ExtractionRun;
import org.yakuba.emergencybenefit.batch.ListingRun;
import org.yakuba.emergencybenefit.desk.Work.Done;
import org.yakuba.emergencybenefit.ledger.Definition;
import org.yakuba.emergencybenefit.ledger.Definitions;
import org.yakuba.emergencybenefit.ledger.Extractions;
import org.yakuba.emergencybenefit.ledger.Extractions.PersonOutcome;
import org.yakuba.emergencybenefit.ledger.PersonFacts;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.BrokenConstraint;
import org.yakuba.platform.web.AlreadyChanged;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/** 対象者抽出: trial and final, how many and how much, whom it leaves out and why. */
@Controller
@Requires("emergency-benefit.define")
final class ExtractionController {
  private static final String PATH = "/benefits/{id}/extractions";
  private static final int SAMPLES = 20;
  private static final int PERSONS = 100;

  private final Screens screens;
  private final Work work;
  private final Jobs jobs;

  ExtractionController(Screens screens, Work work, Jobs jobs) {
    this.screens = screens;
    this.work = work;
    this.jobs = jobs;
  }

  /** What other businesses know on the base date, as a file. */
  @PostMapping("/benefits/{id}/facts")
  Object facts(
      Operator operator,
      @PathVariable("id") String id,
      @RequestParam("file") MultipartFile file,
      RedirectAttributes redirect)
      throws IOException {
    List<Violation> wrong;
    try (InputStream in = file.getInputStream()) {
      var read = PersonFacts.read(in);
      wrong = read.wrong();
      if (wrong.isEmpty()) {
        work.act(
            operator,
            "EMB-2-01",
            Action.UPDATE,
            session -> {
              Work.newest(session, id);
              PersonFacts.keep(session, id, read.rows(), work.now());
              return Done.of(
                  read.rows().size(),
                  id,
                  read.rows().stream().map(PersonFacts.Row::addresseeNumber).toList());
            });
        redirect.addFlashAttribute(Screens.NOTICE, read.rows().size() + "人分の情報を取り込みました。");
        return new RedirectView("/benefits/" + id + "/extractions");
      }
    }
    return list(operator, id).withForm(Form.EMPTY.withErrors(wrong));
  }

  @GetMapping(PATH)
  @Requires("emergency-benefit.view")
  Page list(Operator operator, @PathVariable("id") String id) {
    var model = new LinkedHashMap<String, @Nullable Object>();
    work.read(
        operator,
        session -> {
          model.put("definition", Work.newest(session, id));
          model.put("extractions", Extractions.list(session, id));
          return model;
        });
    return screens.page(operator, "対象者抽出", "emergency-benefit/extractions", model);
  }

  @PostMapping(PATH)
  Object start(Operator operator, @PathVariable("id") String id, RedirectAttributes redirect) {
    var extraction =
        work.act(
            operator,
            "EMB-1-06",
            Action.SEARCH,
            session -> {
              var newest = Work.newest(session, id);
              var started =
                  Extractions.start(
                      session, id, newest.versionNo(), operator.officer().officerId(), work.now());
              run(operator, ExtractionRun.JOB, started).order(session);
              return Done.of(started, id + " 第" + newest.versionNo() + "版");
            });
    run(operator, ExtractionRun.JOB, extraction).begin();
    redirect.addFlashAttribute(Screens.NOTICE, "抽出を始めました。件数と見込額は、終わると表示されます。");
    return new RedirectView("/benefits/" + id + "/extractions/" + extraction);
  }

  @GetMapping(PATH + "/{extraction}")
  @Requires("emergency-benefit.view")
  Page show(
      Operator operator,
      @PathVariable("id") String id,
      @PathVariable("extraction") UUID extraction,
      @RequestParam(name = "outcome", defaultValue = "") String outcome,
      @RequestParam(name = "after", defaultValue = "") String after) {
    var model = new LinkedHashMap<String, @Nullable Object>();
    work.act(
        operator,
        "EMB-2-02",
        Action.VIEW,
        session -> {
          var found = Extractions.find(session, extraction).orElseThrow(NotFound::new);
          var persons =
              outcome.isEmpty()
                  ? List.<PersonOutcome>of()
                  : Extractions.persons(session, extraction, outcome, after, PERSONS);
          model.put(
              "definition",
              Definitions.find(session, id, found.versionNo()).orElseThrow(NotFound::new));
          model.put("extraction", found);
          model.put("outcomes", Extractions.outcomes(session, extraction));
          model.put("samples", Extractions.samples(session, extraction, SAMPLES));
          model.put("outcome", outcome);
          model.put("persons", persons);
          return Done.of(0, id, persons.stream().map(PersonOutcome::addresseeNumber).toList());
        });
    return screens.page(operator, "抽出の結果", "emergency-benefit/extraction", model);
  }

  /** 確定: by another officer than who started it, of an approved version. */
  @PostMapping(PATH + "/{extraction}/confirm")
  @Requires("emergency-benefit.approve")
  Object confirm(
      Operator operator,
      @PathVariable("id") String id,
      @PathVariable("extraction") UUID extraction,
      RedirectAttributes redirect) {
    var definition =
        work.read(
            operator,
            session -> {
              var found = Extractions.find(session, extraction).orElseThrow(NotFound::new);
              return Definitions.find(session, id, found.versionNo()).orElseThrow(NotFound::new);
            });
    var wrong = confirmed(operator, id, extraction, definition);
    if (wrong != null) {
      return show(operator, id, extraction, "", "").withForm(Form.EMPTY.withErrors(List.of(wrong)));
    }
    run(operator, ListingRun.JOB, extraction).begin();
    redirect.addFlashAttribute(Screens.NOTICE, "対象を確定しました。通知番号を登録しています。");
    return new RedirectView("/benefits/" + id);
  }

  private OrderedRun run(Operator operator, String job, UUID extraction) {
    return new OrderedRun(
        jobs,
        operator,
        job,
        extraction.toString(),
        Map.of(ExtractionRun.EXTRACTION, extraction.toString()));
  }

  private @Nullable Violation confirmed(
      Operator operator, String id, UUID extraction, Definition definition) {
    if (!definition.isApproved()) {
      return Violation.of("EMB-E104", "制度の版が承認されていません。承認の後に確定・発送してください");
    }
    try {
      boolean done =
          work.act(
              operator,
              "EMB-2-04",
              Action.DECIDE,
              session -> {
                boolean first =
                    Extractions.confirm(
                        session, extraction, operator.officer().officerId(), work.now());
                if (first) {
                  run(operator, ListingRun.JOB, extraction).order(session);
                }
                return Done.of(first, id);
              });
      if (!done) {
        throw new AlreadyChanged();
      }
      return null;
    } catch (DataIntegrityViolationException e) {
      BrokenConstraint.expect(e, "extraction_confirmed_by_another", "extraction_confirmed");
      return Violation.of("EMB-E113", "抽出した職員は確定できません。また、対象を確定できる抽出は制度ごとに1つです");
    }
  }
}
