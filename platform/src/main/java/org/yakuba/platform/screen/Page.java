package org.yakuba.platform.screen;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.yakuba.platform.identity.Operator;

/**
 * A page as a controller returns it: a module's template wrapped by the shell. Immutable; the
 * {@code with..} methods return a changed copy.
 */
public final class Page implements View {
  private final PageRenderer renderer;
  private final Draft draft;

  /** Everything a page is made of before a request is known. */
  record Draft(
      @Nullable Operator operator,
      String title,
      String template,
      Map<String, @Nullable Object> model,
      boolean withShell,
      HttpStatus status,
      Form form,
      @Nullable Content person) {}

  Page(PageRenderer renderer, Draft draft) {
    this.renderer = renderer;
    this.draft = draft;
  }

  /** The page with the submitted form; with errors the status becomes 422. */
  public Page withForm(Form form) {
    HttpStatus status = form.errors().isEmpty() ? draft.status : HttpStatus.UNPROCESSABLE_CONTENT;
    return copy(draft.model, status, form, draft.person);
  }

  /** The page with the cursor in a field, where the work goes on. */
  public Page focusing(String field) {
    return copy(draft.model, draft.status, draft.form.withFocus(field), draft.person);
  }

  /** The page with another status. */
  public Page withStatus(HttpStatus status) {
    return copy(draft.model, status, draft.form, draft.person);
  }

  /** The page with the header of the person it is about. */
  public Page withPerson(Content header) {
    return copy(draft.model, draft.status, draft.form, header);
  }

  /** The page with one more value for its template. */
  public Page with(String name, Object value) {
    Map<String, @Nullable Object> model = new LinkedHashMap<>(draft.model);
    model.put(name, value);
    return copy(model, draft.status, draft.form, draft.person);
  }

  private Page copy(
      Map<String, @Nullable Object> model, HttpStatus status, Form form, @Nullable Content person) {
    return new Page(
        renderer,
        new Draft(
            draft.operator,
            draft.title,
            draft.template,
            model,
            draft.withShell,
            status,
            form,
            person));
  }

  @Override
  public String getContentType() {
    return "text/html;charset=UTF-8";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> ignored, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = renderer.render(draft, request).getBytes(StandardCharsets.UTF_8);
    response.setStatus(draft.status.value());
    response.setContentType(getContentType());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
