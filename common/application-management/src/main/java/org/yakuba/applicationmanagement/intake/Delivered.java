package org.yakuba.applicationmanagement.intake;

import org.jspecify.annotations.Nullable;

/**
 * A package as it was found in the folder.
 *
 * @param claim under which it was taken; the same after the program was killed and started again
 * @param bytes null when it is too large to be read
 * @param size in bytes
 * @param sha256 of the whole package
 */
public record Delivered(
    String claim, String fileName, byte @Nullable [] bytes, long size, String sha256) {}
