package org.yakuba.platform.document;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The installed font and a seal of the tests. */
final class SampleFont {
  /** Where Debian's fonts-ipamj-mincho puts it. */
  static final Path FILE = Path.of("/usr/share/fonts/truetype/ipamj/ipamjm.ttf");

  private SampleFont() {}

  /** A black square ring as PNG. */
  static byte[] square() {
    var image = new BufferedImage(240, 240, BufferedImage.TYPE_INT_ARGB);
    var graphics = image.createGraphics();
    graphics.setColor(Color.BLACK);
    graphics.fillRect(0, 0, 240, 240);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(12, 12, 216, 216);
    graphics.dispose();
    try (var png = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", png);
      return png.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
