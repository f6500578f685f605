package org.yakuba.emergencybenefit.desk;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.emergencybenefit.batch.IntakeRun;
import org.yakuba.emergencybenefit.desk.Work.Done;
import org.yakuba.emergencybenefit.ledger.Applications;
import org.yakuba.emergencybenefit.ledger.Applications.Taken;
import org.yakuba.emergencybenefit.ledger.Definition.Attachment;
import org.yakuba.emergencybenefit.ledger.Inbox;
import org.yakuba.emergencybenefit.ledger.KnownLetter;
import org.yakuba.emergencybenefit.ledger.NewApplication;
import org.yakuba.emergencybenefit.ledger.NewApplication.Channel;
import org.yakuba.emergencybenefit.rules.Application.Payee;
import org.yakuba.emergencybenefit.rules.Application.PublicAccount;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.platform.web.Requires;

/** 郵送・窓口の受付: the number is read, a duplicate is told at once, the paper is typed in. */
@Controller
@Requires("emergency-benefit.input")
final class EntryController {
  private static final String PATH = "/benefits/{id}/entry";
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final Screens screens;
  private final Work work;
  private final Jobs jobs;

  EntryController(Screens screens, Work work, Jobs jobs) {
    this.screens = screens;
    this.work = work;
    this.jobs = jobs;
  }

  @GetMapping(PATH)
  Page entry(
      Operator operator, @PathVariable("id") String id, @RequestParam Map<String, String> values) {
    var input = new Input(values);
    var letter = letterId(input);
    if (!letter.isEmpty() && !TargetController.isSound(letter)) {
      input.wrong().add("letterId", letter, "EMB-E105", "通知番号の検査数字が合いません。11桁の数字を確かめてください");
    }
    return page(operator, id, input, letter);
  }

  private static String letterId(Input input) {
    return input.raw("letterId").replaceAll("[- ]", "");
  }

  private Page page(Operator operator, String id, Input input, String letter) {
    var model = new LinkedHashMap<String, @Nullable Object>();
    work.act(
        operator,
        "EMB-3-05",
        Action.VIEW,
        session -> {
          var found =
              letter.isEmpty()
                  ? null
                  : Applications.letter(session, letter)
                      .filter(known -> known.benefitId().equals(id))
                      .orElse(null);
          model.put("definition", Work.inForce(session, id));
          model.put("letter", found);
          model.put("today", work.today());
          return Done.of(0, id, found == null ? List.of() : List.of(found.headNumber()));
        });
    if (!letter.isEmpty() && model.get("letter") == null && input.wrong().isEmpty()) {
      input.wrong().add("letterId", letter, "EMB-E118", "この制度にこの通知番号はありません(再発行で失効した番号を含む)");
    }
    model.put("channels", channels());
    model.put("types", AccountInput.types());
    return screens
        .page(operator, "郵送・窓口の受付", "emergency-benefit/entry", model)
        .withForm(Form.of(input.values()).withErrors(input.wrong().toList()))
        .focusing(model.get("letter") instanceof KnownLetter ? "birthDate" : "letterId");
  }

  private static List<Choice> channels() {
    return List.of(
        new Choice(Channel.POSTAL.name(), Channel.POSTAL.label()),
        new Choice(Channel.COUNTER.name(), Channel.COUNTER.label()));
  }

  @PostMapping(PATH + "/take")
  Object take(
      Operator operator,
      @PathVariable("id") String id,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    var input = new Input(values);
    var letter = letterId(input);
    var application = read(operator, input, letter);
    if (!input.wrong().isEmpty()) {
      return page(operator, id, input, letter);
    }
    boolean late = input.ticked("late");
    var taken =
        work.act(
            operator,
            "EMB-3-05",
            Action.CREATE,
            session -> {
              var result = Applications.take(session, Work.inForce(session, id), application, late);
              return Done.of(
                  result,
                  id + " " + result.applicationNo(),
                  Applications.letter(session, letter).stream()
                      .map(KnownLetter::headNumber)
                      .toList());
            });
    redirect.addFlashAttribute(Screens.NOTICE, said(taken));
    return new RedirectView("/benefits/" + id + "/entry");
  }

  private static String said(Taken taken) {
    var decision = taken.decision();
    var before = decision.acceptedBefore();
    return "受付番号 "
        + taken.receiptNumber()
        + " — "
        + Words.status(decision.status().name())
        + (decision.reason() == null ? "" : "(" + Words.reason(decision.reason().name()) + ")")
        + (before == null ? "" : " 先の申請 " + before)
        + "。次の申請の通知番号を読み取ってください。";
  }

  private NewApplication read(Operator operator, Input input, String letter) {
    var channel = input.choice("channel", Channel.class);
    LocalDate birthDate = input.day("birthDate", LocalDate.EPOCH);
    LocalDate arrived = input.day("arrivedOn", work.today());
    boolean declined = input.ticked("declined");
    Payee payee = null;
    if (!declined) {
      payee = input.ticked("usePublic") ? new PublicAccount() : AccountInput.asWritten(input);
    }
    var attachments = EnumSet.noneOf(Attachment.class);
    for (var attachment : Attachment.values()) {
      if (input.ticked("attachments." + attachment.name())) {
        attachments.add(attachment);
      }
    }
    var agent = input.optional("agentName", "代理人の氏名", 50);
    var relation = input.optional("agentRelation", "代理の根拠", 50);
    if (agent != null && relation == null) {
      input.wrong().add("agentRelation", "", "EMB-E110", "代理人のときは、代理の根拠(委任状・続柄)を入力してください");
    }
    var received =
        arrived.equals(work.today()) ? work.now() : arrived.atTime(12, 0).atZone(JAPAN).toInstant();
    return new NewApplication(
        input.raw("submission").isEmpty() ? UUID.randomUUID().toString() : input.raw("submission"),
        letter,
        channel,
        received,
        birthDate,
        declined,
        payee,
        AccountInput.phone(input),
        input.optional("email", "メール", 100),
        agent == null || relation == null ? null : new NewApplication.Agent(agent, relation),
        attachments,
        operator.officer().officerId(),
        null);
  }

  /** 申請データの一括取込: typed by a contractor, or read by a machine. */
  @PostMapping("/benefits/{id}/inbox")
  Object inbox(
      Operator operator,
      @PathVariable("id") String id,
      @RequestParam("file") MultipartFile file,
      RedirectAttributes redirect)
      throws IOException {
    var batch = UUID.randomUUID();
    var run =
        new OrderedRun(
            jobs,
            operator,
            IntakeRun.JOB,
            batch.toString(),
            Map.of(IntakeRun.BATCH, batch.toString(), IntakeRun.BENEFIT, id));
    List<Violation> wrong;
    try (InputStream in = file.getInputStream()) {
      wrong =
          work.act(
              operator,
              "EMB-3-05",
              Action.CREATE,
              session -> {
                Work.inForce(session, id);
                var mistakes = Inbox.fill(session, id, batch, in);
                if (mistakes.isEmpty()) {
                  run.order(session);
                }
                return Done.of(mistakes, id + " " + batch);
              });
    }
    if (!wrong.isEmpty()) {
      return page(operator, id, new Input(Map.of()), "").withForm(Form.EMPTY.withErrors(wrong));
    }
    run.begin();
    redirect.addFlashAttribute(Screens.NOTICE, "申請データを受け取り、受付の順に取り込んでいます。結果は一括処理の画面に出ます。");
    return new RedirectView("/benefits/" + id + "/entry");
  }
}
