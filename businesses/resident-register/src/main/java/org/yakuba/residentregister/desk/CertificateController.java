package org.yakuba.residentregister.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.platform.web.FileAnswer;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;
import org.yakuba.residentregister.notice.CertificateDesk;
import org.yakuba.residentregister.notice.IssueRecord;
import org.yakuba.residentregister.notice.IssuedCertificates;
import org.yakuba.residentregister.notice.Outcome;
import org.yakuba.residentregister.rules.CertificateKind;

/**
 * 証明書発行: request, preview, issue, print, print again, void, and what was issued before
 * (resident-register §9, RES-5-01, RES-2-09).
 */
@Controller
@Requires({"resident-register.view", "resident-register.issue"})
final class CertificateController {
  private static final int LONGEST_REASON = 200;

  private final Screens screens;
  private final RegisterDesk register;
  private final CertificateDesk desk;
  private final IssuedCertificates issued;

  CertificateController(
      Screens screens, RegisterDesk register, CertificateDesk desk, IssuedCertificates issued) {
    this.screens = screens;
    this.register = register;
    this.desk = desk;
    this.issued = issued;
  }

  @GetMapping("/residents/{number}/certificates")
  Page request(Operator operator, @PathVariable String number) {
    return page(operator, number, Form.EMPTY);
  }

  @PostMapping("/residents/{number}/certificates")
  Object issue(
      Operator operator,
      @PathVariable String number,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    refuseUnknown(operator, number);
    var read = CertificateInput.of(number, values);
    if (!read.wrong().isEmpty()) {
      return page(operator, number, Form.of(values).withErrors(read.wrong().toList()));
    }
    return switch (desk.issue(operator, read.request())) {
      case Outcome.Refused(var violations) ->
          page(operator, number, Form.of(values).withErrors(violations));
      case Outcome.Issued(var copies) -> {
        redirect.addFlashAttribute(Screens.NOTICE, notice(copies));
        var path = "/residents/" + number + "/certificates";
        yield new RedirectView(
            copies.size() == 1 ? path + "/" + copies.getFirst().issueId() : path);
      }
      case Outcome.Preview preview -> throw new IllegalStateException(preview.toString());
    };
  }

  @PostMapping("/residents/{number}/certificates/preview")
  Object preview(
      Operator operator, @PathVariable String number, @RequestParam Map<String, String> values) {
    refuseUnknown(operator, number);
    var read = CertificateInput.of(number, values);
    if (!read.wrong().isEmpty()) {
      return page(operator, number, Form.of(values).withErrors(read.wrong().toList()));
    }
    return switch (desk.preview(operator, read.request())) {
      case Outcome.Preview(var pdf, var alerts) -> pdf(pdf, "preview");
      case Outcome.Refused(var violations) ->
          page(operator, number, Form.of(values).withErrors(violations));
      case Outcome.Issued issuedNow -> throw new IllegalStateException(issuedNow.toString());
    };
  }

  @GetMapping("/residents/{number}/certificates/{id}")
  Page copy(Operator operator, @PathVariable String number, @PathVariable UUID id) {
    return copyPage(operator, number, id, Form.EMPTY);
  }

  @PostMapping("/residents/{number}/certificates/{id}/pdf")
  Object print(Operator operator, @PathVariable String number, @PathVariable UUID id) {
    var copy = found(operator, number, id);
    try {
      return pdf(
          issued.print(operator, id).orElseThrow(NotFound::new), "certificate-" + serial(copy));
    } catch (ViolationsException e) {
      return copyPage(operator, number, id, Form.EMPTY.withErrors(e.violations()));
    }
  }

  @PostMapping("/residents/{number}/certificates/{id}/void")
  Object voidCopy(
      Operator operator,
      @PathVariable String number,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String voidReason,
      RedirectAttributes redirect) {
    found(operator, number, id);
    try {
      issued.voidCopy(because(operator, voidReason), id);
    } catch (ViolationsException e) {
      return copyPage(operator, number, id, Form.EMPTY.withErrors(atVoid(e.violations())));
    }
    redirect.addFlashAttribute(Screens.NOTICE, "無効にしました。この証明書は使えません。");
    return new RedirectView("/residents/" + number + "/certificates/" + id);
  }

  private void refuseUnknown(Operator operator, String number) {
    if (register.header(operator, number).isEmpty()) {
      throw new NotFound();
    }
  }

  private Page page(Operator operator, String number, Form form) {
    var person = register.header(operator, number).orElseThrow(NotFound::new);
    var present = person.present();
    boolean removed = present.status().isRemoved();
    var model = new LinkedHashMap<String, @Nullable Object>();
    model.put("tabs", tabs(operator, number));
    model.put("number", number);
    model.put(
        "requestId",
        Objects.requireNonNullElse(form.value("requestId"), UUID.randomUUID().toString()));
    model.put(
        "kind",
        (removed ? CertificateKind.REMOVED_RECORD : CertificateKind.RESIDENT_RECORD).name());
    model.put("choices", new CertificateChoices(persons(operator, person)));
    model.put("issued", issued.history(operator, number).stream().map(IssueRow::of).toList());
    return screens
        .page(operator, "証明書発行", "resident-register/certificates", model)
        .withPerson(PersonHeaders.of(present, person.view(), register.today()))
        .withForm(form);
  }

  /** Those who may stand on one certificate with the person. */
  private List<Choice> persons(Operator operator, RegisterDesk.PersonView person) {
    var present = person.present();
    var choices = new ArrayList<Choice>();
    if (!present.status().isRemoved()) {
      register
          .household(
              operator,
              present.membership().householdNumber(),
              Viewpoint.of(null, null, register.today()))
          .ifPresent(view -> {
            for (var member : view.household().members()) {
              var record = member.record();
              choices.add(
                  new Choice(
                      record.addresseeNumber(),
                      record.names().full()
                          + "("
                          + RecordSections.relationship(record.membership().relationshipCodes())
                          + ")"));
            }
          });
    }
    return choices.isEmpty()
        ? List.of(new Choice(present.addresseeNumber(), present.names().full()))
        : choices;
  }

  private Page copyPage(Operator operator, String number, UUID id, Form form) {
    var copy = found(operator, number, id);
    var person = register.header(operator, number).orElseThrow(NotFound::new);
    var model = new LinkedHashMap<String, @Nullable Object>();
    model.put("tabs", tabs(operator, number));
    model.put("number", number);
    model.put("row", IssueRow.of(copy));
    return screens
        .page(operator, "証明書 " + copy.issueNumber(), "resident-register/certificate", model)
        .withPerson(PersonHeaders.of(person.present(), person.view(), register.today()))
        .withForm(form);
  }

  /** The copy, when it is one about the person of the path. */
  private IssueRecord found(Operator operator, String number, UUID id) {
    return issued
        .copy(operator, id)
        .filter(copy -> copy.subjects().contains(number))
        .orElseThrow(NotFound::new);
  }

  private gg.jte.Content tabs(Operator operator, String number) {
    return PersonController.tabs(
        operator, number, Viewpoint.of(null, null, register.today()), "certificates");
  }

  private static String notice(List<Outcome.Copy> copies) {
    boolean alerts = copies.stream().anyMatch(copy -> !copy.alerts().isEmpty());
    return copies.size()
        + "部を発行しました。"
        + (alerts ? "欄に収まらない文字があり、別紙に印字しています。交付の前に確かめてください(FRM-E01)。" : "");
  }

  /** The officer with the reason of the second form of the page. */
  private static Operator because(Operator operator, String reason) {
    var typed = reason.strip();
    return new Operator(
        operator.officer(),
        operator.terminal(),
        operator.purposeCode(),
        typed.isEmpty() ? null : typed.substring(0, Math.min(LONGEST_REASON, typed.length())),
        operator.correlationId());
  }

  private static List<Violation> atVoid(List<Violation> violations) {
    return violations.stream()
        .map(violation ->
            new Violation(
                violation.field() == null ? null : "voidReason",
                violation.value(),
                violation.code(),
                violation.message()))
        .toList();
  }

  /** The last digits of the number: a file name says nothing about a person. */
  private static String serial(IssueRecord copy) {
    var number = copy.issueNumber();
    return number.substring(number.lastIndexOf('-') + 1);
  }

  private static ResponseEntity<byte[]> pdf(byte[] bytes, String name) {
    return FileAnswer.pdf(bytes, name + ".pdf");
  }
}
