package org.yakuba.platform.document;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * 電子公印 — the picture of a seal, black on nothing, at most 25 mm square (resident-register §3.13).
 */
public final class SealImage {
  /** Largest edge, tenths of a millimetre. */
  public static final int LARGEST = 250;

  private static final int MOST_PIXELS = 1200;
  private static final int DARK = 128;

  private final int width;
  private final int height;
  private final byte[] rows;
  private final int edge;

  private SealImage(int width, int height, byte[] rows, int edge) {
    this.width = width;
    this.height = height;
    this.rows = rows;
    this.edge = edge;
  }

  /**
   * Reads a PNG picture; what is dark and opaque in it becomes black.
   *
   * @param edge length of the printed edge, tenths of a millimetre
   * @throws IllegalArgumentException {@code FRM-E03} when it is no picture, not square, or too
   *     large
   */
  public static SealImage ofPng(byte[] png, int edge) {
    if (edge < 1 || edge > LARGEST) {
      throw new IllegalArgumentException("FRM-E03 公印の大きさは25mm角までです: " + edge);
    }
    BufferedImage picture;
    try {
      picture = ImageIO.read(new ByteArrayInputStream(png));
    } catch (IOException e) {
      throw new IllegalArgumentException("FRM-E03 公印の画像を読めません", e);
    }
    if (picture == null
        || picture.getWidth() != picture.getHeight()
        || picture.getWidth() > MOST_PIXELS) {
      throw new IllegalArgumentException("FRM-E03 公印の画像は正方形のPNG(1200画素まで)です");
    }
    int size = picture.getWidth();
    int rowBytes = (size + 7) / 8;
    var rows = new byte[rowBytes * size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        if (!isDark(picture.getRGB(x, y))) {
          int place = y * rowBytes + x / 8;
          rows[place] = (byte) (rows[place] | 0x80 >> x % 8);
        }
      }
    }
    return new SealImage(size, size, rows, edge);
  }

  private static boolean isDark(int argb) {
    var colour = new Color(argb, true);
    int brightness = (colour.getRed() + colour.getGreen() + colour.getBlue()) / 3;
    return colour.getAlpha() >= DARK && brightness < DARK;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** One bit for each pixel, 0 for black, rows padded to bytes: a stencil of PDF. */
  byte[] rows() {
    return rows;
  }

  /** Printed edge, millimetres. */
  float edgeMm() {
    return edge / 10f;
  }
}
