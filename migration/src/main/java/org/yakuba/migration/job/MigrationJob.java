package org.yakuba.migration.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.migration.extract.ExtractKind;

/**
 * One delivery of one municipality.
 *
 * @param jobNo number within the deployment
 * @param jobId identity outside the database
 * @param directory where the files lay when it was last run
 */
public record MigrationJob(
    long jobNo,
    UUID jobId,
    ExtractKind kind,
    int sequence,
    LocalDate baseDate,
    JobStatus status,
    String directory,
    String startedBy,
    Instant startedAt,
    @Nullable Instant finishedAt) {}
