package org.yakuba.residentregister.desk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.kernel.date.DateInput;
import org.yakuba.kernel.date.ParsedDate;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;
import org.yakuba.residentregister.link.CertificateLinks;

/** 電子証明書: the serial numbers of a person's certificates, linked and revoked (RES-7-08). */
@Controller
@Requires({"resident-register.view", "resident-register.enter"})
final class CertificateLinkController {
  private static final String PATH = "/residents/{number}/authentication-certificates";

  private final Screens screens;
  private final RegisterDesk desk;
  private final CertificateLinks links;

  CertificateLinkController(Screens screens, RegisterDesk desk, CertificateLinks links) {
    this.screens = screens;
    this.desk = desk;
    this.links = links;
  }

  @GetMapping(PATH)
  Page list(Operator operator, @PathVariable String number) {
    return page(operator, number);
  }

  private Page page(Operator operator, String number) {
    var person = desk.header(operator, number).orElseThrow(NotFound::new);
    var point = Viewpoint.of(null, null, desk.today());
    var model = new LinkedHashMap<String, @Nullable Object>();
    model.put("tabs", PersonController.tabs(operator, number, point, "links"));
    model.put("number", number);
    model.put("links", links.of(operator, number));
    model.put("today", desk.today());
    return screens
        .page(operator, "電子証明書の紐付", "resident-register/certificate-links", model)
        .withPerson(PersonHeaders.of(person.present(), person.view(), desk.today()));
  }

  /** Links the certificate of a new card; the one before ends. */
  @PostMapping(PATH)
  Object register(
      Operator operator,
      RedirectAttributes redirect,
      @PathVariable String number,
      @RequestParam Map<String, String> input) {
    var wrong = new Violations();
    var from = read(input, "validFrom", wrong);
    var to = read(input, "validTo", wrong);
    if (wrong.isEmpty()) {
      try {
        if (desk.header(operator, number).isEmpty()) {
          throw new NotFound();
        }
        links.register(operator, number, input.getOrDefault("serial", ""), from, to);
        redirect.addFlashAttribute(Screens.NOTICE, "電子証明書を結び付けました。");
        return new RedirectView(path(number));
      } catch (ViolationsException e) {
        wrong.addAll(e.violations());
      }
    }
    return page(operator, number).withForm(Form.of(input).withErrors(wrong.toList()));
  }

  /** Revokes a certificate. */
  @PostMapping(PATH + "/revoke")
  Object revoke(
      Operator operator,
      RedirectAttributes redirect,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String serial) {
    try {
      links.revoke(operator, number, serial);
    } catch (ViolationsException e) {
      return page(operator, number).withForm(Form.EMPTY.withErrors(e.violations()));
    }
    redirect.addFlashAttribute(Screens.NOTICE, "電子証明書を失効させました。");
    return new RedirectView(path(number));
  }

  private static String path(String number) {
    return "/residents/" + number + "/authentication-certificates";
  }

  private static @Nullable LocalDate read(
      Map<String, String> input, String field, Violations wrong) {
    var text = input.getOrDefault(field, "");
    if (text.isBlank()) {
      return null;
    }
    return switch (DateInput.parse(text)) {
      case ParsedDate.Ok(var parsed) -> parsed;
      case ParsedDate.Invalid(var code, var message) -> {
        wrong.add(field, text, code, message);
        yield null;
      }
    };
  }
}
