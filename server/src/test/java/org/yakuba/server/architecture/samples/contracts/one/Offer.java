package org.yakuba.server.architecture.samples.contracts.one;

/** A published record. */
public record Offer(String text) {}
