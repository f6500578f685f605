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
import org.springframework.web.servlet.support.RequestContextUtils;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.component.Banner;

/** Turns a page into HTML: the module's template first, then the shell around it. */
public final class PageRenderer {
  /** Where the search box of the head leads; shown to officers whose menu has it. */
  private static final String SEARCH_PATH = "/residents";

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
    shell.put("notice", notice(request));
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
    List<MenuEntry> entries = menu.visibleTo(operator.officer());
    shell.put("menu", entries);
    shell.put(
        "mayFindResidents", entries.stream().anyMatch(entry -> entry.path().equals(SEARCH_PATH)));
    shell.put("current", menu.owning(request.getRequestURI()).orElse(null));
    return templates.render("platform/shell", shell);
  }

  /** What the request before this one left to say, after a change and its redirect. */
  private static List<Banner> notice(HttpServletRequest request) {
    Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
    return flash != null && flash.get(Screens.NOTICE) instanceof String text
        ? List.of(new Banner(Banner.Kind.DONE, text, null))
        : List.of();
  }
}
