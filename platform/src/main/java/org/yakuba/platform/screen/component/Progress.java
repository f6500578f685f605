package org.yakuba.platform.screen.component;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.yakuba.platform.screen.Html;

/**
 * How far a job has come.
 *
 * @param label what is being done
 * @param done units done
 * @param total units in all, 0 while unknown
 */
public record Progress(String label, long done, long total) implements Content {
  @Override
  public void writeTo(TemplateOutput output) {
    long percent = total == 0 ? 0 : Math.min(100, done * 100 / total);
    String words =
        total == 0 ? "%,d件".formatted(done) : "%,d / %,d(%d%%)".formatted(done, total, percent);
    Html bar = Html.of("progress").attr("max", 100).attr("aria-label", label);
    if (total > 0) {
      bar.attr("value", percent);
    }
    Html.of("div", "progress")
        .add(bar.add(words), Html.of("span", "progress-words").add(words))
        .writeTo(output);
  }
}
