package org.yakuba.characters;

/**
 * One line of a conversion table (文字変換表): what a legacy character becomes.
 *
 * @param sourceSystem id of the legacy system
 * @param sourceCode the legacy code point, in private use
 * @param targetText the standard character, with its selector if it has one; empty for {@link
 *     Judgement#NO_MATCH}
 * @param mjName the MJ glyph of the target; may be empty
 * @param approvedBy officer who approved the line
 * @param approvedAt when, as written in the file
 * @param revision revision of the table
 */
public record ConversionRow(
    String sourceSystem,
    int sourceCode,
    String targetText,
    String mjName,
    Judgement judgement,
    String approvedBy,
    String approvedAt,
    int revision) {}
