package org.yakuba.server.architecture.samples.contracts.two;

import org.yakuba.server.architecture.samples.contracts.one.Offer;

/** A contract that imports that of another publisher. */
public record BorrowsFromOne(Offer offer) {}
