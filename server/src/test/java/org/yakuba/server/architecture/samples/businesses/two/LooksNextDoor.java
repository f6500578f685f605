package org.yakuba.server.architecture.samples.businesses.two;

import org.yakuba.server.architecture.samples.businesses.one.Neighbour;

/** A business that imports another. */
public record LooksNextDoor(Neighbour neighbour) {}
