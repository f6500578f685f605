package org.yakuba.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.yakuba.platform.test.Poppler;

/** A certificate as a reader outside the program sees it: its text, and what is drawn. */
final class Certificate {
  private static final int RESOLUTION = 60;
  private static final double MM_PER_INCH = 25.4;
  private static final int BLOCK = 12;
  private static final double MOST_DIFFERENCE = 40;

  private final byte[] pdf;

  Certificate(byte[] pdf) {
    this.pdf = pdf;
  }

  /**
   * A rectangle of the sheet, in mm from its upper left corner, that differs from issue to issue.
   */
  record Varying(double x, double y, double width, double height) {
    private boolean covers(int px, int py) {
      double mmX = px * MM_PER_INCH / RESOLUTION;
      double mmY = py * MM_PER_INCH / RESOLUTION;
      return mmX >= x && mmX <= x + width && mmY >= y && mmY <= y + height;
    }
  }

  /** The text, line by line as it stands on the sheet, without spaces. */
  String text() {
    try {
      Path file = Files.write(Files.createTempFile("yakuba", ".pdf"), pdf);
      var process = new ProcessBuilder("pdftotext", "-layout", file.toString(), "-").start();
      var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).isZero();
      Files.delete(file);
      return text.replaceAll("[ \\u3000]", "");
    } catch (IOException e) {
      throw new UncheckedIOException("pdftotext (Debian: poppler-utils) is needed by this test", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * The first page looks like the picture of this name: block by block the same amount of ink. What
   * was drawn is kept in target when it does not.
   */
  void looksLike(String picture, List<Varying> varying) throws IOException {
    var drawn = Poppler.firstPage(pdf, RESOLUTION);
    Path kept = Path.of("target", picture);
    Files.createDirectories(kept.getParent());
    ImageIO.write(drawn, "png", kept.toFile());
    try (InputStream in = Certificate.class.getResourceAsStream(picture)) {
      assertThat(in).as("picture " + picture + "; drawn now: " + kept).isNotNull();
      var expected = ImageIO.read(in);
      assertThat(drawn.getWidth()).isEqualTo(expected.getWidth());
      assertThat(drawn.getHeight()).isEqualTo(expected.getHeight());
      for (int y = 0; y + BLOCK <= drawn.getHeight(); y += BLOCK) {
        for (int x = 0; x + BLOCK <= drawn.getWidth(); x += BLOCK) {
          double difference = Math.abs(ink(drawn, x, y, varying) - ink(expected, x, y, varying));
          assertThat(difference)
              .as("%s at %d,%d px; drawn now: %s", picture, x, y, kept)
              .isLessThan(MOST_DIFFERENCE);
        }
      }
    }
  }

  /** Mean darkness of a block, 0 to 255. */
  private static double ink(BufferedImage image, int x, int y, List<Varying> varying) {
    long sum = 0;
    for (int dy = 0; dy < BLOCK; dy++) {
      for (int dx = 0; dx < BLOCK; dx++) {
        int px = x + dx;
        int py = y + dy;
        if (varying.stream().noneMatch(v -> v.covers(px, py))) {
          sum += 255 - image.getRaster().getSample(px, py, 0);
        }
      }
    }
    return sum / (double) (BLOCK * BLOCK);
  }
}
