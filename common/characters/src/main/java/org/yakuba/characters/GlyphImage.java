package org.yakuba.characters;

/** The answer to a request for the picture of a character. */
public sealed interface GlyphImage {

  /** The picture as PNG, black on transparent. */
  @SuppressWarnings("ArrayRecordComponent") // handed to the response as it is, never compared
  record Drawn(byte[] png) implements GlyphImage {}

  /** No font is installed on this machine; the message says which package brings it. */
  record NoFont(String message) implements GlyphImage {}

  /** The font has no glyph for this character. */
  record NoGlyph(String message) implements GlyphImage {}
}
