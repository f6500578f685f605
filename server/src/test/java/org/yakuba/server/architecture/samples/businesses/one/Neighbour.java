package org.yakuba.server.architecture.samples.businesses.one;

/** What the business next door is tempted to use. */
public record Neighbour(String name) {}
