package org.yakuba.server.architecture.samples.kernel;

import org.yakuba.server.architecture.samples.platform.LooksUp;

/** A kernel class that needs the platform. */
public record LeansOnPlatform(LooksUp platform) {}
