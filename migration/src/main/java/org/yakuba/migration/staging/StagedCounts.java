package org.yakuba.migration.staging;

/** How many rows and findings were staged. */
public record StagedCounts(long rows, long findings) {}
