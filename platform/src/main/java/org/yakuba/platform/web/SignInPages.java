package org.yakuba.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Purposes;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.component.Banner;
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.Tenants;

/** ログイン画面 and the session's own small requests. */
@Controller
public final class SignInPages {
  static final String LOGIN = "/login";
  static final String FAILED = "failed";
  static final String LOCKED = "locked";
  static final String EXPIRED = "expired";
  static final String ELSEWHERE = "elsewhere";
  static final String GOODBYE = "goodbye";
  static final String MUNICIPALITY_COOKIE = "yakuba-municipality";

  private final Screens screens;
  private final Tenants tenants;
  private final Purposes purposes;
  private final Clock clock;

  SignInPages(Screens screens, Tenants tenants, Purposes purposes, Clock clock) {
    this.screens = screens;
    this.tenants = tenants;
    this.purposes = purposes;
    this.clock = clock;
  }

  @GetMapping(LOGIN)
  @OpenToAll(because = "nobody is signed in yet")
  Object login(
      @RequestParam Map<String, String> query,
      @CookieValue(name = MUNICIPALITY_COOKIE, defaultValue = "") String lastMunicipality) {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn) {
      return "redirect:/";
    }
    List<Choice> municipalities = new ArrayList<>();
    municipalities.add(new Choice("", "選んでください"));
    for (Tenant tenant : tenants.all(LocalDate.now(clock))) {
      municipalities.add(new Choice(tenant.code().value(), tenant.name()));
    }
    Page page =
        screens.publicPage(
            "ログイン",
            "platform/login",
            Map.of("municipalities", municipalities, "banners", banners(query)));
    boolean refused = query.containsKey(FAILED) || query.containsKey(LOCKED);
    return page.withForm(Form.of(Map.of(SignInProvider.MUNICIPALITY, lastMunicipality)))
        .withStatus(refused ? HttpStatus.UNAUTHORIZED : HttpStatus.OK);
  }

  private static List<Banner> banners(Map<String, String> query) {
    if (query.containsKey(FAILED)) {
      return List.of(new Banner(Banner.Kind.ERROR, "ログインできません。入力を確かめて、もう一度お試しください。", "IDN-E01"));
    }
    if (query.containsKey(LOCKED)) {
      return List.of(
          new Banner(Banner.Kind.ERROR, "失敗が続いたため、一時的にログインできません。時間をおくか、管理者に連絡してください。", "IDN-E02"));
    }
    if (query.containsKey(EXPIRED)) {
      return List.of(new Banner(Banner.Kind.INFORMATION, "時間が経過したため終了しました。もう一度ログインしてください。", null));
    }
    if (query.containsKey(ELSEWHERE)) {
      return List.of(
          new Banner(
              Banner.Kind.WARNING,
              "同じ操作者IDで別の端末からログインがあったため、または管理者の操作により終了しました。",
              "心当たりがない場合は、すぐに管理者へ連絡してください。"));
    }
    if (query.containsKey(GOODBYE)) {
      return List.of(new Banner(Banner.Kind.DONE, "終了しました。", null));
    }
    return List.of();
  }

  /** The page asks this to stay signed in when the officer says so. */
  @GetMapping("/session")
  @Requires({})
  @ResponseBody
  String keep(Operator operator) {
    return operator.officer().officerId();
  }

  /** Chooses the purpose recorded from now on; an empty one follows the menu again. */
  @PostMapping("/session/purpose")
  @Requires({})
  String choosePurpose(
      @RequestParam(name = "code", defaultValue = "") String code,
      @RequestParam(name = "back", defaultValue = "/") String back,
      HttpServletRequest request) {
    if (purposes.isSelectable(code)) {
      request.getSession().setAttribute(Purposes.CHOSEN, code);
    } else {
      request.getSession().removeAttribute(Purposes.CHOSEN);
    }
    boolean ownPage = back.matches("/(?![/\\\\])[\\w/.~%-]*");
    return "redirect:" + (ownPage ? back : "/");
  }

  /** Remembers the municipality for the next sign-in at this terminal. */
  static void rememberMunicipality(HttpServletRequest request, HttpServletResponse response) {
    String code = request.getParameter(SignInProvider.MUNICIPALITY);
    if (code != null && code.matches("\\d{6}")) {
      Cookie cookie = new Cookie(MUNICIPALITY_COOKIE, code);
      cookie.setHttpOnly(true);
      cookie.setSecure(request.isSecure());
      cookie.setPath(LOGIN);
      cookie.setAttribute("SameSite", "Lax");
      cookie.setMaxAge(365 * 24 * 3600);
      response.addCookie(cookie);
    }
  }

  /** Leads to the login page; htmx and the API get a status instead of a page. */
  static void sendToLogin(HttpServletRequest request, HttpServletResponse response, String why)
      throws IOException {
    if (request.getHeader("HX-Request") != null
        || request.getHeader("X-Requested-With") != null
        || ErrorAnswers.isApi(request)) {
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
      return;
    }
    response.sendRedirect(request.getContextPath() + LOGIN + (why.isEmpty() ? "" : "?" + why));
  }
}
