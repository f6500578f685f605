package org.yakuba.platform.document;

/** 用紙, in millimetres. */
public enum Paper {
  A4_PORTRAIT(210, 297),
  A4_LANDSCAPE(297, 210);

  private final int width;
  private final int height;

  Paper(int width, int height) {
    this.width = width;
    this.height = height;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }
}
