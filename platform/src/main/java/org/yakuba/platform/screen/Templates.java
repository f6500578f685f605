package org.yakuba.platform.screen;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the precompiled template of whichever module owns it. */
public final class Templates {
  private final Map<String, TemplateEngine> engines = new HashMap<>();

  public Templates(List<TemplateSet> sets) {
    for (TemplateSet set : sets) {
      TemplateEngine engine =
          TemplateEngine.createPrecompiled(
              null, ContentType.Html, Templates.class.getClassLoader(), set.packageName());
      if (engines.put(set.folder(), engine) != null) {
        throw new IllegalStateException("two modules own the template folder " + set.folder());
      }
    }
  }

  /**
   * The rendered template as text.
   *
   * @param template folder and name without ending, such as {@code platform/home}
   */
  public String render(String template, Map<String, @Nullable Object> model) {
    StringOutput output = new StringOutput(16_384);
    content(template, model).writeTo(output);
    return output.toString();
  }

  /** The template as content for a slot of another one. */
  public Content content(String template, Map<String, @Nullable Object> model) {
    int slash = template.indexOf('/');
    TemplateEngine engine = slash < 0 ? null : engines.get(template.substring(0, slash));
    if (engine == null) {
      throw new IllegalArgumentException(
          "no module owns the template " + template + "; known folders: " + engines.keySet());
    }
    return output -> engine.render(template + ".jte", model, output);
  }
}
