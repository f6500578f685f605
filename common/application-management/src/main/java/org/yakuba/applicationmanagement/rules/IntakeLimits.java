package org.yakuba.applicationmanagement.rules;

/**
 * 取込の限度: what a package may be at most, so that it cannot flood the program.
 *
 * @param maxTotalBytes of all files unpacked
 * @param maxEntryBytes of one file unpacked
 * @param maxEntries files
 * @param maxCompressionRatio unpacked to packed, asked of files above one mebibyte
 */
public record IntakeLimits(
    long maxTotalBytes, long maxEntryBytes, long maxEntries, long maxCompressionRatio) {

  /** The values a town starts with (application-management §4.1). */
  public static final IntakeLimits STANDARD = new IntakeLimits(52_428_800, 20_971_520, 60, 100);
}
