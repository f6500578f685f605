package org.yakuba.platform.document;

/**
 * Something about the outcome that the clerk must look at before it leaves; nothing is cut or
 * replaced silently (forms §2, FRM-1-04).
 *
 * @param field item of the form
 * @param text what did not fit, or the letters the font does not have
 */
public record Alert(Kind kind, String field, String text) {
  /** What happened. */
  public enum Kind {
    /** 文字溢れ {@code FRM-E01}: does not fit at the smallest size; stands on 別紙 instead. */
    OVERFLOW("FRM-E01"),
    /** The font has no such letter; 〓 was drawn. */
    NO_GLYPH("FRM-E02");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The code of the message. */
    public String code() {
      return code;
    }
  }
}
