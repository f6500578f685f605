package org.yakuba.characters;

/**
 * One character that may not stand in a text.
 *
 * @param code {@code CHR-E01} to {@code CHR-E04}
 * @param position which character of the text, counted from 1 as the standard counts (a sequence is
 *     one)
 * @param codePoints the offending code points in hexadecimal
 * @param message in Japanese, with position and code points
 */
public record TextViolation(String code, int position, String codePoints, String message) {}
