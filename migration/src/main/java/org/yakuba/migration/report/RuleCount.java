package org.yakuba.migration.report;

import org.yakuba.platform.intake.Treatment;

/** How often a rule found something. */
public record RuleCount(String rule, Treatment treatment, String message, long findings) {}
