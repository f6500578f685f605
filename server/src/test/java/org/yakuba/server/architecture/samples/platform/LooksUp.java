package org.yakuba.server.architecture.samples.platform;

import org.yakuba.server.architecture.samples.businesses.one.Neighbour;

/** A platform class that knows a business. */
public record LooksUp(Neighbour business) {}
