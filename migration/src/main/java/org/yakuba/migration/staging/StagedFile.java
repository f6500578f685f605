package org.yakuba.migration.staging;

import java.nio.file.Path;

/**
 * A file of the extract that is to be staged.
 *
 * @param fileNo its number within the job
 */
public record StagedFile(int fileNo, Path path) {}
