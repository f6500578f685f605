package org.yakuba.applicationmanagement.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.applicationmanagement.desk.ReviewDesk.Ending;
import org.yakuba.applicationmanagement.rules.ApplicationStatus;
import org.yakuba.applicationmanagement.rules.Procedures;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privileges;
import org.yakuba.platform.message.MessageCatalogue;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.platform.screen.component.Tab;
import org.yakuba.platform.web.NotPermitted;
import org.yakuba.platform.web.Requires;

/** 申請一覧, 申請詳細 and what is done with one application (application-management §11). */
@Controller
@Requires(ApplicationPrivileges.VIEW)
final class ApplicationController {
  static final String PATH = "/applications";
  private static final int MOST_FOUND = 200;

  private final Screens screens;
  private final ApplicationList list;
  private final ReadingDesk reading;
  private final ReviewDesk review;
  private final Procedures procedures;
  private final MessageCatalogue messages;

  ApplicationController(
      Screens screens,
      ApplicationList list,
      ReadingDesk reading,
      ReviewDesk review,
      Procedures procedures,
      MessageCatalogue messages) {
    this.screens = screens;
    this.list = list;
    this.reading = reading;
    this.review = review;
    this.procedures = procedures;
    this.messages = messages;
  }

  /** The list, one tab per state. */
  @GetMapping(PATH)
  Page list(
      Operator operator,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String receipt,
      @RequestParam(defaultValue = "") String procedure,
      @RequestParam(defaultValue = "") String applicant) {
    var wanted =
        Arrays.stream(ApplicationStatus.values())
            .filter(state -> state.name().equals(status))
            .findFirst()
            .orElse(null);
    var found =
        list.find(
            operator,
            new ApplicationList.Filter(wanted, receipt, procedure, applicant),
            MOST_FOUND);
    var model = new LinkedHashMap<String, @Nullable Object>();
    model.put("found", found.applications());
    model.put("tabs", tabs(found.counts(), wanted));
    model.put("today", list.today());
    model.put("mostFound", MOST_FOUND);
    model.put("procedures", choices());
    model.put("status", status);
    return screens
        .page(operator, "申請一覧", "application-management/list", model)
        .withForm(
            Form.of(Map.of("receipt", receipt, "procedure", procedure, "applicant", applicant)));
  }

  private static List<Tab> tabs(
      Map<ApplicationStatus, Integer> counts, @Nullable ApplicationStatus current) {
    var tabs = new ArrayList<Tab>();
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    tabs.add(new Tab("すべて " + all, PATH, current == null));
    for (var status : ApplicationStatus.values()) {
      int count = counts.getOrDefault(status, 0);
      if (count > 0 || status == current) {
        tabs.add(
            new Tab(
                status.label() + " " + count,
                PATH + "?status=" + status.name(),
                status == current));
      }
    }
    return tabs;
  }

  private List<Choice> choices() {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", "すべて"));
    procedures.all().forEach(one -> choices.add(new Choice(one.id(), one.id() + " " + one.name())));
    return choices;
  }

  /** One application: the identification above, items left, files right. */
  @GetMapping(PATH + "/{id}")
  Page one(
      Operator operator,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer version) {
    return page(operator, id, version);
  }

  private Page page(Operator operator, UUID id, @Nullable Integer version) {
    var model = new LinkedHashMap<String, @Nullable Object>();
    var view = reading.view(operator, id, version);
    model.put("view", view);
    model.put("messages", messages);
    model.put("mayReview", operator.may(ApplicationPrivileges.REVIEWING));
    model.put("mayReveal", operator.may(Privileges.INDIVIDUAL_NUMBER_VIEW));
    model.put("numbers", Map.of());
    model.put("today", review.today());
    return screens.page(operator, "申請詳細", "application-management/detail", model);
  }

  /** 個人番号 for those who may use it, with a reason that is recorded. */
  @PostMapping(PATH + "/{id}/individual-number")
  @Requires({ApplicationPrivileges.VIEW, "individual-number.view"})
  Page numbers(Operator operator, @PathVariable UUID id) {
    var page = page(operator, id, null);
    if (operator.reason() == null) {
      return page.withForm(
          Form.EMPTY.withErrors(
              List.of(new Violation("reason", "", "APP-E075", "個人番号を使う理由を入力してください"))));
    }
    var numbers = new LinkedHashMap<Integer, String>();
    reading.numbers(operator, id).forEach(number -> numbers.put(number.itemNo(), number.value()));
    return page.with("numbers", numbers);
  }

  /**
   * A file of a package. Only PDF and pictures were let in, and nothing is served as anything else;
   * the browser must not guess, run or embed it.
   */
  @GetMapping(PATH + "/{id}/files/{version}/{fileNo}")
  ResponseEntity<byte[]> file(
      Operator operator,
      @PathVariable UUID id,
      @PathVariable int version,
      @PathVariable int fileNo) {
    var opened =
        reading.file(operator, id, version, fileNo).orElseThrow(() -> new NotPermitted("APP-E076"));
    var type = MediaType.parseMediaType(opened.file().mediaType());
    boolean shown = !type.equals(MediaType.APPLICATION_OCTET_STREAM);
    var name = "file-" + fileNo + ending(opened.file().path());
    var disposition = shown ? ContentDisposition.inline() : ContentDisposition.attachment();
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.filename(name).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(opened.bytes());
  }

  private static String ending(String path) {
    return path.substring(path.lastIndexOf('.'));
  }

  /** 担当になる. */
  @PostMapping(PATH + "/{id}/take")
  @Requires({ApplicationPrivileges.VIEW, ApplicationPrivileges.REVIEW})
  Object take(
      Operator operator,
      RedirectAttributes redirect,
      @PathVariable UUID id,
      @RequestParam int seen) {
    return done(operator, redirect, id, "担当になりました。", () -> review.take(operator, id, seen));
  }

  /** 形式審査を終える. */
  @PostMapping(PATH + "/{id}/ready")
  @Requires({ApplicationPrivileges.VIEW, ApplicationPrivileges.REVIEW})
  Object ready(
      Operator operator,
      RedirectAttributes redirect,
      @PathVariable UUID id,
      @RequestParam int seen) {
    return done(
        operator, redirect, id, "形式審査を終え、連携待ちにしました。", () -> review.ready(operator, id, seen));
  }

  /** 形式審査に戻す. */
  @PostMapping(PATH + "/{id}/back")
  @Requires({ApplicationPrivileges.VIEW, ApplicationPrivileges.REVIEW})
  Object back(
      Operator operator,
      RedirectAttributes redirect,
      @PathVariable UUID id,
      @RequestParam int seen) {
    return done(operator, redirect, id, "形式審査に戻しました。", () -> review.back(operator, id, seen));
  }

  /** 却下・取下げ・移送. */
  @PostMapping(PATH + "/{id}/end")
  @Requires({ApplicationPrivileges.VIEW, ApplicationPrivileges.REVIEW})
  Object end(
      Operator operator,
      RedirectAttributes redirect,
      @PathVariable UUID id,
      @RequestParam int seen,
      @RequestParam(defaultValue = "") String ending,
      @RequestParam(defaultValue = "") String endReason) {
    var wanted =
        Arrays.stream(Ending.values()).filter(one -> one.name().equals(ending)).findFirst();
    if (wanted.isEmpty()) {
      return page(operator, id, null)
          .withForm(
              Form.of(Map.of("endReason", endReason))
                  .withErrors(List.of(new Violation("ending", ending, "APP-E063", "扱いを選んでください"))));
    }
    return done(
        operator,
        redirect,
        id,
        "「" + wanted.get().status().label() + "」にしました。",
        () -> review.end(operator, id, seen, wanted.get(), endReason));
  }

  /** 代理権の確認. */
  @PostMapping(PATH + "/{id}/representation")
  @Requires({ApplicationPrivileges.VIEW, ApplicationPrivileges.REVIEW})
  Object representation(
      Operator operator,
      RedirectAttributes redirect,
      @PathVariable UUID id,
      @RequestParam int seen,
      @RequestParam(defaultValue = "") String document,
      @RequestParam(defaultValue = "") String subjects) {
    var numbers =
        Arrays.stream(subjects.split("[\\s,、]+")).filter(number -> !number.isEmpty()).toList();
    return done(
        operator,
        redirect,
        id,
        "代理権の確認を記録しました。",
        () -> review.confirmRepresentation(operator, id, seen, document, numbers));
  }

  private Object done(
      Operator operator, RedirectAttributes redirect, UUID id, String notice, Runnable act) {
    try {
      act.run();
    } catch (ViolationsException e) {
      return page(operator, id, null).withForm(Form.EMPTY.withErrors(e.violations()));
    }
    redirect.addFlashAttribute(Screens.NOTICE, notice);
    return new RedirectView(PATH + "/" + id);
  }
}
