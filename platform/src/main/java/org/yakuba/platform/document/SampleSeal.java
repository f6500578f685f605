package org.yakuba.platform.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * The seal of a fictional municipality, for demonstration and measuring: characters in columns from
 * right to left inside a square frame. The same text gives the same picture.
 */
public final class SampleSeal {
  private static final int EDGE = 480;
  private static final int FRAME = 20;

  private SampleSeal() {}

  /**
   * A square PNG.
   *
   * @param font IPAmj Mincho as installed
   * @param text four, six or nine characters
   */
  public static byte[] png(Path font, String text) {
    var image = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_BYTE_BINARY);
    var graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, EDGE, EDGE);
    graphics.setColor(Color.BLACK);
    graphics.setStroke(new BasicStroke(FRAME));
    graphics.drawRect(FRAME / 2, FRAME / 2, EDGE - FRAME, EDGE - FRAME);
    draw(graphics, face(font), text);
    graphics.dispose();
    try (var png = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", png);
      return png.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void draw(Graphics2D graphics, Font face, String text) {
    int count = text.codePointCount(0, text.length());
    int columns = count <= 6 ? 2 : 3;
    int rows = (count + columns - 1) / columns;
    float width = (EDGE - 3f * FRAME) / columns;
    float height = (EDGE - 3f * FRAME) / rows;
    var context = new FontRenderContext(null, true, true);
    var characters = text.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      var shape =
          face.deriveFont(Math.min(width, height))
              .createGlyphVector(context, Character.toString(characters[i]))
              .getOutline();
      var bounds = shape.getBounds2D();
      float left = EDGE - 1.5f * FRAME - (i / rows + 1) * width;
      float top = 1.5f * FRAME + i % rows * height;
      var place = graphics.getTransform();
      graphics.translate(left + width * 0.06, top + height * 0.06);
      graphics.scale(width * 0.88 / bounds.getWidth(), height * 0.88 / bounds.getHeight());
      graphics.translate(-bounds.getX(), -bounds.getY());
      graphics.fill(shape);
      graphics.setStroke(new BasicStroke(3));
      graphics.draw(shape);
      graphics.setTransform(place);
    }
  }

  private static Font face(Path font) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, font.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalArgumentException("Not a TrueType font: " + font, e);
    }
  }
}
