package org.yakuba.kernel.assess;

/** One line of a trace: what was determined, by which formula, with which outcome. */
public record TraceStep(String step, String formula, Object value) {}
