package org.yakuba.platform.screen;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.component.Banner;

/** Turns a page into HTML: the module's template first, then the shell around it. */
public final class PageRenderer {
  private static final String NOTICE = PageRenderer.class.getName() + ".notice";

  private final Templates templates;
  private final Menu menu;
  private final Assets assets;
  private final MunicipalityNames municipalities;
  private final Purposes purposes;
  private final Duration idleLimit;

  /**
   * @param idleLimit after how long without a request the server ends a session
   */
  public PageRenderer(
      Templates templates,
      Menu menu,
      Assets assets,
      MunicipalityNames municipalities,
      Purposes purposes,
      Duration idleLimit) {
    this.templates = templates;
    this.menu = menu;
    this.assets = assets;
    this.municipalities = municipalities;
    this.purposes = purposes;
    this.idleLimit = idleLimit;
  }

  /** Keeps a notice for the next page of this session, after a change and its redirect. */
  public static void noticeForNextPage(HttpServletRequest request, Banner banner) {
    request.getSession().setAttribute(NOTICE, banner.title());
  }

  String render(Page.Draft draft, HttpServletRequest request) {
    CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    Ui ui =
        csrf == null
            ? new Ui(draft.form(), "_csrf", "")
            : new Ui(draft.form(), csrf.getParameterName(), csrf.getToken());
    Map<String, @Nullable Object> model = new LinkedHashMap<>(draft.model());
    model.put("ui", ui);
    String body = templates.render(draft.template(), model);
    if (!draft.withShell()) {
      return body;
    }
    Operator operator = draft.operator();
    Map<String, @Nullable Object> shell = new LinkedHashMap<>();
    shell.put("ui", ui);
    shell.put("title", draft.title());
    shell.put("assets", assets);
    shell.put("body", (Content) output -> output.writeContent(body));
    shell.put("notice", takeNotice(request));
    shell.put("csrfHeader", csrf == null ? "" : csrf.getHeaderName());
    shell.put("csrfToken", csrf == null ? "" : csrf.getToken());
    if (operator == null) {
      return templates.render("platform/shell-public", shell);
    }
    shell.put("operator", operator);
    shell.put("municipality", municipalities.of(operator.officer().tenant()));
    shell.put("purposes", purposes);
    HttpSession session = request.getSession(false);
    shell.put("purposeChosen", session != null && session.getAttribute(Purposes.CHOSEN) != null);
    shell.put("path", request.getRequestURI());
    shell.put("idleSeconds", (int) idleLimit.toSeconds());
    shell.put("person", draft.person());
    shell.put("menu", menu.visibleTo(operator.officer()));
    shell.put("current", menu.owning(request.getRequestURI()).orElse(null));
    return templates.render("platform/shell", shell);
  }

  private static List<Banner> takeNotice(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(NOTICE) instanceof String notice)) {
      return List.of();
    }
    session.removeAttribute(NOTICE);
    return List.of(new Banner(Banner.Kind.DONE, notice, null));
  }
}
