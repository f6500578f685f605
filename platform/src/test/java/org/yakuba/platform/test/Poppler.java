package org.yakuba.platform.test;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Draws PDF pages with poppler's pdftoppm, a program that has nothing in common with ours. */
public final class Poppler {
  private Poppler() {}

  /** The first page in gray at this resolution (dots per inch). */
  public static BufferedImage firstPage(byte[] pdf, int resolution) {
    try {
      var directory = Files.createTempDirectory("yakuba-pdf");
      var file = Files.write(directory.resolve("page.pdf"), pdf);
      var process =
          new ProcessBuilder(
                  "pdftoppm",
                  "-r",
                  Integer.toString(resolution),
                  "-f",
                  "1",
                  "-singlefile",
                  "-gray",
                  "-png",
                  file.toString(),
                  directory.resolve("page").toString())
              .inheritIO()
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("pdftoppm ended with " + process.exitValue());
      }
      Path picture = directory.resolve("page.png");
      var image = ImageIO.read(picture.toFile());
      Files.delete(picture);
      Files.delete(file);
      Files.delete(directory);
      return image;
    } catch (IOException e) {
      throw new UncheckedIOException("pdftoppm (Debian: poppler-utils) is needed by this test", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
