package org.yakuba.residentregister.desk;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.document.SealImage;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.web.Requires;
import org.yakuba.residentregister.notice.CertificateDesk;
import org.yakuba.residentregister.notice.CertificateSettings;
import org.yakuba.residentregister.notice.CertificateSettings.Certifier;
import org.yakuba.residentregister.notice.CertificateSettings.Role;
import org.yakuba.residentregister.rules.CertificateChannel;
import org.yakuba.residentregister.rules.CertificateKind;

/** 証明書の設定: 手数料 by kind and channel, 認証者 and 公印 by period (RES-1-40, RES-1-43, RES-5-16). */
@Controller
@Requires("resident-register.certificate-settings")
final class CertificateSettingsController {
  private static final String PATH = "/certificates/settings";
  private static final int MOST_YEN = 100_000;
  private static final int LARGEST_SEAL_MM = 25;

  private final Screens screens;
  private final Tenancy tenancy;
  private final CertificateDesk desk;
  private final CertificateSettings settings;

  CertificateSettingsController(
      Screens screens, Tenancy tenancy, CertificateDesk desk, CertificateSettings settings) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.desk = desk;
    this.settings = settings;
  }

  @GetMapping(PATH)
  Page settings(Operator operator) {
    return page(operator, Form.EMPTY);
  }

  @PostMapping(PATH + "/fee")
  Object fee(
      Operator operator, @RequestParam Map<String, String> values, RedirectAttributes redirect) {
    var input = new SettingsInput(values);
    var kind = input.choice("certificate", CertificateKind.class);
    var channel = input.choice("channel", CertificateChannel.class);
    int yen = input.number("fee", "手数料(円)", 0, MOST_YEN);
    var from = input.day("feeFrom", desk.today());
    if (!input.wrong().isEmpty()) {
      return page(operator, Form.of(values).withErrors(input.wrong().toList()));
    }
    tenancy.run(
        operator.tenant(),
        session -> settings.fee(session, operator, kind, channel, Yen.of(yen), from));
    redirect.addFlashAttribute(Screens.NOTICE, "手数料を登録しました。");
    return new RedirectView(PATH);
  }

  @PostMapping(PATH + "/certifier")
  Object certifier(
      Operator operator,
      @RequestParam Map<String, String> values,
      @RequestParam(required = false) @Nullable MultipartFile seal,
      RedirectAttributes redirect)
      throws IOException {
    var input = new SettingsInput(values);
    var role = input.choice("role", Role.class);
    var prefecture = input.text("prefecture", "都道府県名");
    var title = input.text("title", "職名");
    var name = input.text("certifierName", "氏名");
    int edge = input.number("sealMm", "公印の大きさ(mm)", 1, LARGEST_SEAL_MM) * 10;
    var from = input.day("certifierFrom", desk.today());
    var to = input.dayOrNone("certifierTo");
    if (to != null && to.isBefore(from)) {
      input.wrong().add("certifierTo", values.get("certifierTo"), "RES-C15", "終わりの日は始めの日以後です");
    }
    var picture = picture(input, seal, edge);
    if (!input.wrong().isEmpty()) {
      return page(operator, Form.of(values).withErrors(input.wrong().toList()));
    }
    tenancy.run(
        operator.tenant(),
        session ->
            settings.certifier(
                session,
                operator,
                new Certifier(role, prefecture, title, name, picture, edge, from, to)));
    redirect.addFlashAttribute(Screens.NOTICE, "認証者を登録しました。");
    return new RedirectView(PATH);
  }

  private static byte[] picture(SettingsInput input, @Nullable MultipartFile seal, int edge)
      throws IOException {
    var bytes = seal == null ? new byte[0] : seal.getBytes();
    try {
      SealImage.ofPng(bytes, edge);
    } catch (IllegalArgumentException e) {
      input.wrong().add("seal", null, "FRM-E03", "公印の画像(正方形のPNG、1200画素まで)を選んでください");
    }
    return bytes;
  }

  private Page page(Operator operator, Form form) {
    LocalDate today = desk.today();
    var model = new LinkedHashMap<String, @Nullable Object>();
    tenancy.run(
        operator.tenant(),
        session -> {
          model.put("fees", settings.fees(session, today));
          model.put("certifiers", settings.certifiers(session, today));
        });
    model.put("choices", new CertificateChoices(java.util.List.of()));
    return screens
        .page(operator, "証明書の設定", "resident-register/certificate-settings", model)
        .withForm(form);
  }
}
