package org.yakuba.characters;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of MJ glyphs for the screen, drawn with the installed IPAmj Mincho. A variation sequence
 * is drawn as its own shape, a glyph without Unicode value by its name in the font ({@code
 * mjNNNNNN}).
 *
 * <p>Safe for all threads. The font is opened at the first picture; the last {@value #KEPT}
 * pictures are kept.
 */
public final class GlyphImages {

  /** Smallest and largest edge of a picture in pixels; a request outside is brought inside. */
  public static final int SMALLEST = 16;

  public static final int LARGEST = 512;

  private static final int KEPT = 256;
  private static final String NO_FONT =
      "CHR-E11 IPAmj明朝フォントがこのサーバーにありません。Debian では fonts-ipamj-mincho を導入してください";

  private record Key(String text, String mjName, int size) {}

  private record Loaded(Font font, Map<String, Integer> glyphIds) {}

  private final Optional<Path> fontFile;
  private final Map<Key, GlyphImage> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, GlyphImage> eldest) {
          return size() > KEPT;
        }
      };
  private @Nullable Loaded loaded;

  /**
   * @param fontFile the font, see {@link FontFile}; empty when none is installed
   */
  public GlyphImages(Optional<Path> fontFile) {
    this.fontFile = fontFile;
  }

  public Optional<Path> fontFile() {
    return fontFile;
  }

  /** The picture of a glyph of the MJ list. */
  public GlyphImage draw(MjCharacter glyph, int size) {
    return draw(new Key(glyph.hasUnicode() ? glyph.text() : "", glyph.mjName(), bounded(size)));
  }

  /**
   * The picture of one character as it stands in a text, with its variation selector if it has one.
   */
  public GlyphImage draw(String character, int size) {
    return draw(new Key(character, "", bounded(size)));
  }

  private static int bounded(int size) {
    return Math.clamp(size, SMALLEST, LARGEST);
  }

  private synchronized GlyphImage draw(Key key) {
    if (fontFile.isEmpty()) {
      return new GlyphImage.NoFont(NO_FONT);
    }
    return kept.computeIfAbsent(key, wanted -> draw(wanted, font(fontFile.get())));
  }

  private GlyphImage draw(Key key, Loaded source) {
    var sized = source.font().deriveFont((float) key.size());
    var context = new FontRenderContext(null, true, true);
    Optional<GlyphVector> glyphs = glyphs(key, source, sized, context);
    if (glyphs.isEmpty()) {
      return new GlyphImage.NoGlyph("CHR-E12 この文字の字形はフォントにありません");
    }
    var image = new BufferedImage(key.size(), key.size(), BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(java.awt.Color.BLACK);
    var metrics = sized.getLineMetrics("国", context);
    float height = metrics.getAscent() + metrics.getDescent();
    float advance = (float) glyphs.get().getLogicalBounds().getWidth();
    graphics.drawGlyphVector(
        glyphs.get(), (key.size() - advance) / 2, (key.size() - height) / 2 + metrics.getAscent());
    graphics.dispose();
    try (var png = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", png);
      return new GlyphImage.Drawn(png.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<GlyphVector> glyphs(
      Key key, Loaded source, Font sized, FontRenderContext context) {
    if (key.text().isEmpty()) {
      return Optional.ofNullable(source.glyphIds().get(key.mjName().toLowerCase(Locale.ROOT)))
          .map(id -> sized.createGlyphVector(context, new int[] {id}));
    }
    if (sized.canDisplayUpTo(key.text()) == 0) {
      return Optional.empty();
    }
    var characters = key.text().toCharArray();
    return Optional.of(
        sized.layoutGlyphVector(
            context, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT));
  }

  private Loaded font(Path file) {
    var known = loaded;
    if (known == null) {
      try (var data = new RandomAccessReadBufferedFile(file.toFile());
          var names = new TTFParser().parse(data)) {
        var ids = new HashMap<String, Integer>();
        var glyphNames = names.getPostScript().getGlyphNames();
        for (int id = 0; id < glyphNames.length; id++) {
          if (glyphNames[id].startsWith("mj")) {
            ids.put(glyphNames[id], id);
          }
        }
        known = new Loaded(Font.createFont(Font.TRUETYPE_FONT, file.toFile()), Map.copyOf(ids));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (FontFormatException e) {
        throw new IllegalStateException("Not a TrueType font: " + file, e);
      }
      loaded = known;
    }
    return known;
  }
}
