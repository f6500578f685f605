package org.yakuba.platform.screen;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.yakuba.platform.identity.Operator;

/** How a controller answers with a page. */
public final class Screens {
  /** Flash attribute: what the page after a redirect says in a banner. */
  public static final String NOTICE = "notice";

  private final PageRenderer renderer;

  public Screens(PageRenderer renderer) {
    this.renderer = renderer;
  }

  /**
   * A page inside the shell.
   *
   * @param operator who sees it
   * @param title heading and window title
   * @param template folder and name of the template
   * @param model its parameters; {@code ui} is added
   */
  public Page page(
      Operator operator,
      String title,
      String template,
      Map<String, ? extends @Nullable Object> model) {
    return new Page(renderer, draft(operator, title, template, model, true));
  }

  /** A page for somebody who is not signed in: login and errors. */
  public Page publicPage(
      String title, String template, Map<String, ? extends @Nullable Object> model) {
    return new Page(renderer, draft(null, title, template, model, true));
  }

  /** A piece of a page, asked for by htmx. */
  public Page fragment(
      @Nullable Operator operator, String template, Map<String, ? extends @Nullable Object> model) {
    return new Page(renderer, draft(operator, "", template, model, false));
  }

  private static Page.Draft draft(
      @Nullable Operator operator,
      String title,
      String template,
      Map<String, ? extends @Nullable Object> model,
      boolean withShell) {
    return new Page.Draft(
        operator,
        title,
        template,
        java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(model)),
        withShell,
        HttpStatus.OK,
        Form.EMPTY,
        null);
  }
}
