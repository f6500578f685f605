package org.yakuba.migration.report;

import org.yakuba.migration.job.Phase;

/** How long the work of a phase took, over all its units. */
public record PhaseTime(Phase phase, long rows, long seconds) {}
