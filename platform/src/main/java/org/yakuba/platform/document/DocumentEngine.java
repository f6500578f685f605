package org.yakuba.platform.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 即時PDF — forms and data become PDF/A-2b files with embedded letters (forms §3, FRM-2-01,
 * CHR-4-01). The same form, data and moment always give the same bytes. Safe for all threads.
 */
public final class DocumentEngine {
  private final Optional<Path> fontFile;
  private volatile @Nullable FontFace face;

  /**
   * @param fontFile IPAmj Mincho as installed; empty when it is not, and every document is refused
   */
  public DocumentEngine(Optional<Path> fontFile) {
    this.fontFile = fontFile;
  }

  /** One copy of a document (部). */
  public record Copy(DocumentData data, Ornaments ornaments) {}

  /**
   * Renders copies of one form into one file, each with its own page numbers.
   *
   * @param moment when the document was made
   * @throws IllegalStateException {@code FRM-E04} when the font is not installed
   * @throws IllegalArgumentException when the data are not those of the form
   */
  public Rendered render(FormDefinition form, List<Copy> copies, Instant moment) {
    var font = face();
    var used = new UsedGlyphs();
    var alerts = new ArrayList<Alert>();
    var counts = new ArrayList<Integer>();
    try (var pdf = new PdfFile(form, font, used, moment)) {
      for (var copy : copies) {
        var pages = DocumentLayout.pages(form, font, used, copy.data(), copy.ornaments(), alerts);
        counts.add(pages.size());
        for (var page : pages) {
          pdf.add(page, copy.ornaments().seal());
        }
      }
      return new Rendered(pdf.finish(), counts, alerts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Letters of a text that the font does not have; empty when all can be printed. */
  public String unprintable(String text) {
    var missing = new StringBuilder();
    for (var letter : Letters.of(text, face())) {
      if (!letter.known()) {
        missing.append(letter.text());
      }
    }
    return missing.toString();
  }

  private FontFace face() {
    var known = face;
    if (known == null) {
      synchronized (this) {
        known = face;
        if (known == null) {
          known = open();
          face = known;
        }
      }
    }
    return known;
  }

  private FontFace open() {
    try {
      return FontFace.open(
          fontFile.orElseThrow(() ->
              new IllegalStateException(
                  "FRM-E04 IPAmj明朝フォントがこのサーバーにありません。Debian では fonts-ipamj-mincho を導入してください")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
