package org.yakuba.platform.disclosure;

/** The way out of the program. */
public enum Channel {
  /** An officer looks at it. */
  SCREEN,
  /** A certificate, notice or other document, also as text, barcode or label. */
  DOCUMENT,
  /** EUC, CSV and other files. */
  EXPORT,
  /** Other systems, in and outside the town hall. */
  LINKAGE
}
