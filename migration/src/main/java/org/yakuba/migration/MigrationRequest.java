package org.yakuba.migration;

import java.nio.file.Path;
import org.yakuba.platform.tenancy.TenantId;

/**
 * Asks for a delivery to be taken in.
 *
 * @param tenant the municipality
 * @param directory where {@code manifest.csv} and its files lie
 * @param checkOnly whether only to check and report
 * @param startedBy officer id, or the command that asks
 */
public record MigrationRequest(
    TenantId tenant, Path directory, boolean checkOnly, String startedBy) {}
