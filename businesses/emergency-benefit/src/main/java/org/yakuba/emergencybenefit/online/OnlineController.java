package org.yakuba.emergencybenefit.online;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yakuba.emergencybenefit.desk.AccountInput;
import org.yakuba.emergencybenefit.desk.Input;
import org.yakuba.emergencybenefit.ledger.Definition.Attachment;
import org.yakuba.emergencybenefit.ledger.Standing;
import org.yakuba.emergencybenefit.online.OnlineIntake.Answer;
import org.yakuba.emergencybenefit.online.OnlineIntake.Claim;
import org.yakuba.emergencybenefit.rules.Application.Payee;
import org.yakuba.emergencybenefit.rules.Application.PublicAccount;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.web.OpenToAll;

/**
 * オンライン申請 of the citizen, in three pages: the number of the letter with the date of birth; the
 * account and the pledge; the receipt. What was proved on the first page is proved again on each
 * one, so that nothing is kept between them.
 */
@Controller
@OpenToAll(
    because = "citizens have no account; the number of the letter and the date of birth open it")
public final class OnlineController {
  /** Where the pages are, for everybody. */
  public static final String PATH = "/apply";

  private static final int MOST_BYTES = 900_000;

  private final Screens screens;
  private final OnlineIntake intake;

  OnlineController(Screens screens, OnlineIntake intake) {
    this.screens = screens;
    this.intake = intake;
  }

  @GetMapping(PATH + "/{municipality}")
  Page start(@PathVariable("municipality") String municipality) {
    return first(intake.tenant(municipality), Form.EMPTY);
  }

  private Page first(Tenant tenant, Form form) {
    return screens
        .publicPage(
            tenant.name() + " 給付金のオンライン申請",
            "emergency-benefit/online-start",
            Map.of("municipality", tenant.code().value()))
        .withForm(form);
  }

  /** 番号と生年月日 → 確認. */
  @PostMapping(PATH + "/{municipality}/confirm")
  Page confirm(
      @PathVariable("municipality") String municipality,
      @RequestParam Map<String, String> values,
      HttpServletRequest request) {
    var tenant = intake.tenant(municipality);
    var input = new Input(values);
    var claim = claim(input);
    var answer =
        input.wrong().isEmpty() ? intake.identify(tenant.id(), claim, address(request)) : null;
    return switch (answer) {
      case null -> first(tenant, Form.of(values).withErrors(input.wrong().toList()));
      case Answer.Refused(var violation) ->
          first(tenant, Form.of(values).withErrors(List.of(violation)));
      case Answer.Identified identified -> second(tenant, claim, identified, Form.EMPTY);
    };
  }

  private Page second(Tenant tenant, Claim claim, Answer.Identified identified, Form form) {
    var model = new LinkedHashMap<String, @Nullable Object>();
    model.put("municipality", tenant.code().value());
    model.put("claim", claim);
    model.put("identified", identified);
    model.put("types", AccountInput.types());
    model.put("submission", OnlineIntake.newSubmission());
    return screens
        .publicPage(
            identified.definition().name() + " の申請", "emergency-benefit/online-apply", model)
        .withForm(form);
  }

  /** 口座・誓約 → 受付番号. */
  @PostMapping(PATH + "/{municipality}/submit")
  Page submit(
      @PathVariable("municipality") String municipality,
      @RequestParam Map<String, String> values,
      @RequestParam(name = "identityFile", required = false) @Nullable MultipartFile identityFile,
      @RequestParam(name = "accountFile", required = false) @Nullable MultipartFile accountFile,
      HttpServletRequest request)
      throws IOException {
    var tenant = intake.tenant(municipality);
    var input = new Input(values);
    var claim = claim(input);
    if (!input.wrong().isEmpty()) {
      return first(tenant, Form.of(values).withErrors(input.wrong().toList()));
    }
    var answer = intake.identify(tenant.id(), claim, address(request));
    if (answer instanceof Answer.Refused(var violation)) {
      return first(tenant, Form.of(values).withErrors(List.of(violation)));
    }
    var identified = (Answer.Identified) answer;
    boolean declined = input.ticked("declined");
    Payee payee = null;
    if (!declined) {
      payee =
          identified.definition().usesPublicAccount() && input.ticked("usePublic")
              ? new PublicAccount()
              : AccountInput.checked(input);
    }
    var phone = AccountInput.phone(input);
    var email = input.optional("email", "メール", 100);
    if (email != null && !email.matches("[^@\\s]+@[^@\\s]+")) {
      input.wrong().add("email", email, "EMB-E110", "メールアドレスの形を確かめてください");
    }
    if (!input.ticked("pledge")) {
      input.wrong().add("pledge", "", "EMB-E123", "誓約事項を読み、同意してください");
    }
    var files = new LinkedHashMap<Attachment, byte[]>();
    file(input, files, Attachment.IDENTITY, "identityFile", identityFile);
    file(input, files, Attachment.ACCOUNT, "accountFile", accountFile);
    if (!input.wrong().isEmpty()) {
      return second(tenant, claim, identified, Form.of(values).withErrors(input.wrong().toList()));
    }
    var taken =
        intake.submit(
            tenant.id(),
            claim,
            new OnlineIntake.Details(
                input.raw("submission"), declined, payee, phone, email, files));
    var model = new LinkedHashMap<String, @Nullable Object>();
    model.put("municipality", tenant.code().value());
    model.put("taken", taken);
    return screens.publicPage("申請の受付", "emergency-benefit/online-receipt", model);
  }

  private static void file(
      Input input,
      Map<Attachment, byte[]> files,
      Attachment kind,
      String field,
      @Nullable MultipartFile file)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return;
    }
    var bytes = file.getBytes();
    if (bytes.length > MOST_BYTES || OnlineIntake.mediaType(bytes) == null) {
      input.wrong().add(field, null, "EMB-E124", "画像(PNG・JPEG)かPDFを、900キロバイトまでで選んでください");
    } else {
      files.put(kind, bytes);
    }
  }

  @GetMapping(PATH + "/{municipality}/status")
  Page askStatus(@PathVariable("municipality") String municipality) {
    return status(intake.tenant(municipality), null, Form.EMPTY);
  }

  /** 受付状況の照会 by the applicant, without any name (EMB-3-10). */
  @PostMapping(PATH + "/{municipality}/status")
  Page status(
      @PathVariable("municipality") String municipality,
      @RequestParam Map<String, String> values,
      HttpServletRequest request) {
    var tenant = intake.tenant(municipality);
    var input = new Input(values);
    var claim = claim(input);
    Standing standing = null;
    if (input.wrong().isEmpty()) {
      standing = intake.standing(tenant.id(), claim, address(request)).orElse(null);
      if (standing == null) {
        input.wrong().add(Violation.of("EMB-E125", OnlineIntake.WRONG));
      }
    }
    return status(tenant, standing, Form.of(values).withErrors(input.wrong().toList()));
  }

  private Page status(Tenant tenant, @Nullable Standing standing, Form form) {
    var model = new LinkedHashMap<String, @Nullable Object>();
    model.put("municipality", tenant.code().value());
    model.put("standing", standing);
    return screens.publicPage("申請の状況", "emergency-benefit/online-status", model).withForm(form);
  }

  /** 進捗の公開 (EMB-6-01). */
  @GetMapping(PATH + "/{municipality}/progress")
  Page progress(@PathVariable("municipality") String municipality) {
    var tenant = intake.tenant(municipality);
    return screens.publicPage(
        tenant.name() + " 給付金の進み具合",
        "emergency-benefit/online-progress",
        Map.of("municipality", tenant.code().value(), "benefits", intake.progress(tenant.id())));
  }

  private static Claim claim(Input input) {
    var birthDate = input.day("birthDate", LocalDate.EPOCH);
    return new Claim(input.digits("letterId", "通知番号", 11), birthDate);
  }

  private static String address(HttpServletRequest request) {
    return request.getRemoteAddr();
  }
}
