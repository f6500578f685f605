package org.yakuba.emergencybenefit.desk;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yakuba.emergencybenefit.desk.Work.Done;
import org.yakuba.emergencybenefit.ledger.BenefitEnd;
import org.yakuba.emergencybenefit.ledger.Progress;
import org.yakuba.emergencybenefit.ledger.Standing;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.web.FileAnswer;
import org.yakuba.platform.web.Requires;

/** 問合せ: only where something stands, without name or address (U13, EMB-6-05); and the report. */
@Controller
@Requires("emergency-benefit.status")
final class StatusController {
  private final Screens screens;
  private final Work work;

  StatusController(Screens screens, Work work) {
    this.screens = screens;
    this.work = work;
  }

  @GetMapping("/benefits/status")
  Page status(Operator operator, @RequestParam Map<String, String> values) {
    var input = new Input(values);
    var number = input.raw("number").replaceAll("[- ]", "");
    Standing standing = null;
    if (!number.isEmpty()) {
      standing =
          work.act(
                  operator,
                  "EMB-6-05",
                  Action.VIEW,
                  session -> Done.of(Standing.find(session, number), number))
              .orElse(null);
      if (standing == null) {
        input.wrong().add("number", number, "EMB-E118", "この番号の申請・通知はありません");
      }
    }
    var model = new LinkedHashMap<String, @Nullable Object>();
    model.put("standing", standing);
    return screens
        .page(operator, "給付金の問合せ", "emergency-benefit/status", model)
        .withForm(Form.of(values).withErrors(input.wrong().toList()));
  }

  /** 実績報告: counts and amounts only. */
  @GetMapping("/benefits/{id}/progress.csv")
  @Requires("emergency-benefit.view")
  ResponseEntity<byte[]> report(Operator operator, @PathVariable("id") String id) {
    var csv =
        work.act(
            operator,
            "EMB-5-05",
            Action.EXPORT,
            session -> {
              Work.newest(session, id);
              var last = BenefitEnd.of(session, id).finalReport();
              return Done.of(last == null ? ResultsFile.of(Progress.of(session, id)) : last, id);
            });
    return FileAnswer.saved(
        csv.getBytes(StandardCharsets.UTF_8), FileAnswer.CSV, "benefit-" + id + "-results.csv");
  }
}
